package io.commercebridge.mapping.product;

import java.util.Optional;

/** How far a product has come in Dynamics ({@code statecode}), and what the shop makes of it. */
public enum Lifecycle {
    ACTIVE("approved"),
    RETIRED("unapproved"),
    DRAFT("check"),
    UNDER_REVISION("check");

    private final String approval;

    Lifecycle(String approval) {
        this.approval = approval;
    }

    /** Code of the approval status in SAP Commerce. */
    public String approval() {
        return approval;
    }

    /** By {@code statecode}; one that is not known is looked at by a person before the shop shows the product. */
    public static Lifecycle of(Optional<Integer> stateCode) {
        return switch (stateCode.orElse(-1)) {
            case 0 -> ACTIVE;
            case 1 -> RETIRED;
            case 2 -> DRAFT;
            default -> UNDER_REVISION;
        };
    }
}
