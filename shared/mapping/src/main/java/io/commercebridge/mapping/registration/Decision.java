package io.commercebridge.mapping.registration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.util.Optional;

/**
 * What has become of a request, as the shop shows it to the applicant. Equal decisions look the same there.
 *
 * @param status one of those here, or another that somebody has added to the shop
 * @param detail the reason of a rejection, the unit of an approval
 */
public record Decision(String status, Optional<String> detail) {
    /** Nobody has decided yet. */
    public static final Decision PENDING = new Decision("PENDING", Optional.empty());

    private static final String APPROVED = "APPROVED";
    private static final String REJECTED = "REJECTED";
    private static final int OPEN = 0;
    private static final int DISQUALIFIED = 2;

    public Decision {
        requireNonNull(status, "status");
        detail = detail.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The applicant buys for this unit now. */
    public static Decision approved(String unitUid) {
        return new Decision(APPROVED, Optional.of(unitUid));
    }

    /** There will be no account, for this reason if one is told. */
    public static Decision rejected(Optional<String> reason) {
        return new Decision(REJECTED, reason);
    }

    /** What an item shows; a reason counts only where it is rejected, a unit only where it is approved. */
    public static Decision shown(Optional<String> status, Optional<String> reason, Optional<String> unit) {
        return switch (status.orElse(PENDING.status())) {
            case APPROVED -> new Decision(APPROVED, unit);
            case REJECTED -> rejected(reason);
            case String other -> new Decision(other, Optional.empty());
        };
    }

    /**
     * What a lead's state means for its request; empty for a qualified one, whose account brings the approval.
     *
     * @param reasons {@code statuscode} → reason
     * @throws MappingException if the table refuses the reason
     */
    public static Optional<Decision> of(int statecode, int statuscode, CodeTable reasons) {
        return switch (statecode) {
            case OPEN -> Optional.of(PENDING);
            case DISQUALIFIED -> Optional.of(rejected(reasons.translate(Integer.toString(statuscode))));
            default -> Optional.empty();
        };
    }

    public boolean isApproved() {
        return status.equals(APPROVED);
    }

    /** What of the request is to be written. A reason that does not hold any more is emptied. */
    public ItemValues toRegistration() {
        ItemValues.Builder item = ItemValues.item().set("status", ItemValues.by("code", status));
        item.set("rejectReason", status.equals(REJECTED) ? detail : Optional.empty());
        if (isApproved()) {
            item.set("defaultB2BUnit", detail.map(uid -> ItemValues.by("uid", uid)));
        }
        return item.build();
    }

    /** The form in which it is kept and compared. */
    public String text() {
        return detail.map(text -> status + " " + text).orElse(status);
    }

    /** Reads the kept form. */
    public static Decision parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0
                ? new Decision(text, Optional.empty())
                : new Decision(text.substring(0, blank), Optional.of(text.substring(blank + 1)));
    }
}
