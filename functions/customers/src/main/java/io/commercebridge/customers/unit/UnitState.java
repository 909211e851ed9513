package io.commercebridge.customers.unit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of a unit beside its fingerprints.
 *
 * @param parent uid of the unit above, as last written
 * @param request key of the account request in SAP Commerce that the company came from
 */
public record UnitState(Optional<String> parent, Optional<String> request) {
    static final UnitState NONE = new UnitState(Optional.empty(), Optional.empty());

    private static final String PARENT = "parent ";
    private static final String REQUEST = "request ";

    public UnitState {
        requireNonNull(parent, "parent");
        requireNonNull(request, "request");
    }

    public static UnitState parse(String text) {
        return new UnitState(value(text, PARENT), value(text, REQUEST));
    }

    private static Optional<String> value(String text, String name) {
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    /** The form in which it is kept; absent if there is nothing to keep. */
    Optional<String> text() {
        return Optional.of(Stream.of(parent.map(PARENT::concat), request.map(REQUEST::concat))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    UnitState under(Optional<String> uid) {
        return new UnitState(uid, request);
    }

    UnitState asRequested(Optional<String> key) {
        return new UnitState(parent, key.or(() -> request));
    }
}
