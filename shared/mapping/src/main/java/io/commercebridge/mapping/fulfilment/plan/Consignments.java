package io.commercebridge.mapping.fulfilment.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.DeliveryStatus;
import io.commercebridge.mapping.fulfilment.Quantities;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an order is in which consignment, by the consignments' codes. */
public record Consignments(String orderCode, Quantities ordered, Map<String, Consignment> byCode) {

    public Consignments {
        requireNonNull(orderCode, "orderCode");
        requireNonNull(ordered, "ordered");
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    public Optional<Consignment> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The same with this one in place of the one with its code. */
    public Consignments with(Consignment consignment) {
        Map<String, Consignment> all = new LinkedHashMap<>(byCode);
        all.put(consignment.code(), consignment);
        return new Consignments(orderCode, ordered, all);
    }

    /** The same as if these did not exist. */
    public Consignments without(Set<String> codes) {
        Map<String, Consignment> rest = new LinkedHashMap<>(byCode);
        rest.keySet().removeAll(codes);
        return new Consignments(orderCode, ordered, rest);
    }

    /** What is in consignments. */
    public Quantities taken() {
        return sum(byCode.values().stream().map(Consignment::taken));
    }

    /** What has left. */
    public Quantities sent() {
        return sum(byCode.values().stream().map(Consignment::sent));
    }

    /** What is in no consignment. */
    public Quantities left() {
        return ordered.minus(taken());
    }

    public DeliveryStatus deliveryStatus() {
        return DeliveryStatus.of(ordered, sent());
    }

    /**
     * Why this consignment must not take the place of the one with its code: more would be shipped of an entry than is
     * ordered. What is too much already, because the order was amended, is no reason unless it became more.
     */
    public Optional<String> tooMuchWith(Consignment next) {
        Quantities before = find(next.code()).map(Consignment::taken).orElse(Quantities.NONE);
        Consignments after = with(next);
        Quantities excess = after.taken().minus(ordered);
        return excess.entries().stream()
                .filter(entry -> next.taken().of(entry) > before.of(entry))
                .map(after::sums)
                .reduce((one, other) -> one + "; " + other);
    }

    private String sums(int entry) {
        String parts = byCode.values().stream()
                .filter(one -> one.taken().of(entry) > 0)
                .map(one -> one.taken().of(entry) + " in " + one.code())
                .collect(Collectors.joining(" + "));
        return "entry " + entry + ": " + parts + " = " + taken().of(entry) + ", but " + ordered.of(entry)
                + " are ordered";
    }

    private static Quantities sum(Stream<Quantities> some) {
        return some.reduce(Quantities.NONE, Quantities::plus);
    }
}
