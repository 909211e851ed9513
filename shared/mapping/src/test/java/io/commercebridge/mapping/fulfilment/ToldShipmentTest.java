package io.commercebridge.mapping.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.fulfilment.ToldShipment.Detail;
import io.commercebridge.mapping.fulfilment.ToldShipment.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import org.junit.jupiter.api.Test;

class ToldShipmentTest {
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static ToldShipment told(Milestone milestone, Instant at, Map<Detail, String> details) {
        Map<Detail, Told> all = new java.util.HashMap<>();
        details.forEach((detail, value) -> all.put(detail, new Told(value, at)));
        return new ToldShipment("SH-1", milestone, all);
    }

    @Test
    void keepsTheFurthestMilestoneAndTheLatestDetails() {
        ToldShipment picked = told(
                Milestone.PICKED,
                MORNING,
                Map.of(Detail.LINES, "0:2", Detail.CARRIER, "DHL", Detail.EXPECTED, NOON.toString()));
        ToldShipment shipped = told(
                Milestone.SHIPPED,
                NOON,
                Map.of(Detail.CARRIER, "UPS", Detail.TRACKING_NUMBER, "1Z", Detail.SHIPPED, NOON.toString()));
        ToldShipment both = picked.and(shipped);
        assertThat(shipped.and(picked)).isEqualTo(both);
        assertThat(both.shipment("told:SH-1"))
                .isEqualTo(new Shipment(
                        "told:SH-1",
                        "SH-1",
                        Milestone.SHIPPED,
                        Optional.of(new Journey(
                                Optional.of("1Z"),
                                Optional.of("UPS"),
                                Optional.of(NOON),
                                Optional.of(NOON),
                                Optional.empty())),
                        Optional.of(Quantities.of(0, 2))));
        assertThat(shipped.quantities()).isEmpty();
    }

    @Test
    void onlyMovesForwardAndFillsAShipmentThatHasASourceOfItsOwn() {
        ToldShipment delivered = told(
                Milestone.DELIVERED,
                NOON,
                Map.of(Detail.LINES, "0:9", Detail.TRACKING_NUMBER, "1Z", Detail.DELIVERED, NOON.toString()));
        Journey row = new Journey(
                Optional.of("2Z"), Optional.empty(), Optional.empty(), Optional.of(MORNING), Optional.empty());
        Shipment over = delivered.over(
                new Shipment("id", "SH-1", Milestone.SHIPPED, Optional.of(row), Optional.of(Quantities.of(0, 2))));
        assertThat(over.key()).isEqualTo("id");
        assertThat(over.milestone()).isEqualTo(Milestone.DELIVERED);
        assertThat(over.quantities()).contains(Quantities.of(0, 2));
        assertThat(over.journey().orElseThrow().trackingNumber()).contains("2Z");
        assertThat(over.journey().orElseThrow().delivered()).contains(NOON);
        assertThat(over.journey().orElseThrow().asShown().shipped()).contains(MORNING);
        Shipment bare =
                new Shipment("id", "SH-1", Milestone.PICKED, Optional.of(Journey.NONE), Optional.of(Quantities.NONE));
        assertThat(delivered.over(bare).quantities()).contains(Quantities.of(0, 9));
        assertThat(told(Milestone.PICKED, NOON, Map.of()).over(bare).quantities())
                .contains(Quantities.NONE);
    }

    @Provide
    Arbitrary<List<ToldShipment>> notifications() {
        Arbitrary<Map<Detail, Told>> details = Arbitraries.maps(
                        Arbitraries.of(Detail.class),
                        Combinators.combine(
                                        Arbitraries.of("a", "b", "c"),
                                        Arbitraries.integers().between(0, 3))
                                .as((value, hour) -> new Told(value, MORNING.plusSeconds(hour))))
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(Milestone.class), details)
                .as((milestone, some) -> new ToldShipment("SH-1", milestone, some))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property
    void neitherOrderNorRepetitionMatters(@ForAll("notifications") List<ToldShipment> told, @ForAll long seed) {
        ToldShipment once = told.stream().reduce(ToldShipment::and).orElseThrow();
        List<ToldShipment> shuffled = new ArrayList<>(told);
        shuffled.addAll(told);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(shuffled.stream().reduce(ToldShipment::and)).contains(once);
        assertThat(told).allMatch(one -> one.milestone().compareTo(once.milestone()) <= 0);
    }
}
