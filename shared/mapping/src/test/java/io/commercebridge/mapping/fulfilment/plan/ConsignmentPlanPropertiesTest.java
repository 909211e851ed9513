package io.commercebridge.mapping.fulfilment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.Journey;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import io.commercebridge.mapping.fulfilment.Shipment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsignmentPlanPropertiesTest {
    private static final Quantities ORDERED = new Quantities(Map.of(0, 4L, 1, 2L, 2, 5L));
    private static final Consignments EMPTY = new Consignments("1000", ORDERED, Map.of());

    @Provide
    Arbitrary<Quantities> quantities() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.longs().between(0, 3))
                .ofMaxSize(3)
                .map(Quantities::new);
    }

    @Provide
    Arbitrary<List<Wanted>> shipments() {
        return Combinators.combine(Arbitraries.of("A", "B", "C", "D"), Arbitraries.of(Milestone.class), quantities())
                .as((name, milestone, some) ->
                        new Shipment(name, name, milestone, Optional.of(Journey.NONE), Optional.of(some)))
                .list()
                .ofMaxSize(4)
                .map(ConsignmentPlanPropertiesTest::each);
    }

    @Provide
    Arbitrary<FulfilledOrder> orders() {
        return Combinators.combine(
                        Arbitraries.of(Milestone.class).optional(),
                        Arbitraries.of(FulfilledOrder.Extent.class),
                        quantities(),
                        quantities())
                .as((milestone, extent, shipped, backordered) ->
                        new FulfilledOrder(milestone, extent, shipped, backordered, Journey.NONE));
    }

    private static List<Wanted> each(List<Shipment> shipments) {
        Map<String, Wanted> byName = new LinkedHashMap<>();
        shipments.forEach(one -> byName.put(one.name(), new Wanted("1000-" + one.name(), one, Optional.empty())));
        return List.copyOf(byName.values());
    }

    @Property
    void noMoreIsTakenThanIsOrderedAndNothingStepsBack(
            @ForAll("shipments") List<Wanted> first,
            @ForAll("orders") FulfilledOrder order,
            @ForAll("shipments") List<Wanted> second) {
        Consignments once = ConsignmentPlan.of(EMPTY).with(first).after();
        ConsignmentPlan ordered = ConsignmentPlan.of(once).with(OrderConsignments.of(order, once));
        ConsignmentPlan twice = ConsignmentPlan.of(ordered.after()).with(second);
        assertThat(ORDERED.covers(once.taken())).isTrue();
        assertThat(ORDERED.covers(ordered.after().taken())).isTrue();
        assertThat(ORDERED.covers(twice.after().taken())).isTrue();
        for (Consignment before : ordered.after().byCode().values()) {
            Consignment after = twice.after().find(before.code()).orElseThrow();
            assertThat(after.milestone().orElseThrow())
                    .isGreaterThanOrEqualTo(before.milestone().orElseThrow());
        }
    }

    @Property
    void everyShipmentGoesOverOrHasAReason(@ForAll("shipments") List<Wanted> shipments) {
        ConsignmentPlan plan = ConsignmentPlan.of(EMPTY).with(shipments);
        assertThat(plan.writes().size() + plan.refused().size() + plan.notes().size())
                .isEqualTo(shipments.size());
    }

    @Property
    void theOrderOfTheShipmentsDoesNotMatterAndOnceIsEnough(
            @ForAll("shipments") List<Wanted> shipments, @ForAll long seed) {
        List<Wanted> again = new ArrayList<>(shipments);
        Collections.shuffle(again, new Random(seed));
        ConsignmentPlan plan = ConsignmentPlan.of(EMPTY).with(shipments);
        assertThat(ConsignmentPlan.of(EMPTY).with(again).after()).isEqualTo(plan.after());
        ConsignmentPlan next = ConsignmentPlan.of(plan.after()).with(shipments);
        assertThat(next.refused().keySet()).isEqualTo(plan.refused().keySet());
        assertThat(next.writes()).isEmpty();
    }

    @Property
    void whatTheOrderItselfSaysIsSaidOnce(
            @ForAll("shipments") List<Wanted> shipments, @ForAll("orders") FulfilledOrder order) {
        Consignments before = ConsignmentPlan.of(EMPTY).with(shipments).after();
        Consignments after = ConsignmentPlan.of(before)
                .with(OrderConsignments.of(order, before))
                .after();
        assertThat(ConsignmentPlan.of(after)
                        .with(OrderConsignments.of(order, after))
                        .writes())
                .isEmpty();
    }
}
