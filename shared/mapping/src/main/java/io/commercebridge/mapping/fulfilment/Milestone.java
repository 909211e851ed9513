package io.commercebridge.mapping.fulfilment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a shipment has come. What is declared later is further, and nothing ever goes back. */
public enum Milestone {
    BACKORDERED,
    PICKED,
    PACKED,
    /** It will not be sent. One that is on its way all the same is further: nobody can call it back. */
    CANCELLED,
    SHIPPED,
    DELIVERED;

    /** As code tables and notifications write it: {@code shipped}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The milestone that is written like this; letter case does not matter. */
    public static Optional<Milestone> of(String id) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.name().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    /** True if the goods have left. */
    public boolean isSent() {
        return compareTo(SHIPPED) >= 0;
    }

    /** The further one of the two. */
    public Milestone orFurther(Milestone other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
