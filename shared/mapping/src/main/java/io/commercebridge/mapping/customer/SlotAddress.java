package io.commercebridge.mapping.customer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.PostalAddress;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address in Dynamics and what it is for.
 *
 * @param type {@code addresstypecode}: 1 bill to, 2 ship to, 3 primary, 4 other; absent counts as primary
 */
public record SlotAddress(Optional<Integer> type, PostalAddress address, Optional<String> poBox) {
    private static final int BILL_TO = 1;
    private static final int SHIP_TO = 2;
    private static final int PRIMARY = 3;

    public SlotAddress {
        requireNonNull(type, "type");
        requireNonNull(address, "address");
        requireNonNull(poBox, "poBox");
    }

    /** An address without a place is none. */
    public boolean isEmpty() {
        return Stream.of(address.line1(), address.city(), address.postalCode(), poBox)
                .allMatch(Optional::isEmpty);
    }

    public boolean billing() {
        return is(BILL_TO) || is(PRIMARY);
    }

    public boolean shipping() {
        return is(SHIP_TO) || is(PRIMARY);
    }

    private boolean is(int code) {
        return type.orElse(PRIMARY) == code;
    }
}
