package io.commercebridge.mapping.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.fulfilment.ConsignmentItems.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsignmentItemsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Target TARGET = new Target("00001000", Optional.empty());
    private static final ItemValues ORDER = ItemValues.item()
            .set("code", "00001000")
            .set("versionID", Optional.empty())
            .build();

    private static ItemValues entry(int number, int quantity, int shipped) {
        return ItemValues.item()
                .set(
                        "orderEntry",
                        ItemValues.item()
                                .set("entryNumber", number)
                                .set("order", ORDER)
                                .build())
                .set("quantity", BigDecimal.valueOf(quantity))
                .set("shippedQuantity", BigDecimal.valueOf(shipped))
                .build();
    }

    @Test
    void writesAllOfAConsignment() {
        Journey journey = new Journey(
                Optional.of("1Z"), Optional.of("UPS"), Optional.empty(), Optional.of(NOON), Optional.empty());
        Consignment shipped =
                Consignment.of("00001000-SH-1", Milestone.SHIPPED, journey, new Quantities(Map.of(0, 2L, 3, 1L)));
        assertThat(ConsignmentItems.toConsignment(shipped, Optional.empty(), TARGET, "SHIPPED"))
                .isEqualTo(ItemValues.item()
                        .set("code", "00001000-SH-1")
                        .set("order", ORDER)
                        .set("status", ItemValues.by("code", "SHIPPED"))
                        .set("trackingID", "1Z")
                        .set("carrier", "UPS")
                        .set("namedDeliveryDate", Optional.empty())
                        .set("shippingDate", NOON)
                        .set("consignmentEntries", List.of(entry(0, 2, 2), entry(3, 1, 1)))
                        .build());
    }

    @Test
    void takesOutAnEntryByWritingNoneOfIt() {
        Consignment before = Consignment.of("c", Milestone.PICKED, Journey.NONE, new Quantities(Map.of(0, 2L, 1, 1L)));
        Consignment now = Consignment.of("c", Milestone.PACKED, Journey.NONE, Quantities.of(1, 4));
        assertThat(ConsignmentItems.toConsignment(now, Optional.of(before), TARGET, "READY")
                        .attributes()
                        .get("consignmentEntries"))
                .isEqualTo(Optional.of(List.of(entry(0, 0, 0), entry(1, 4, 0))));
    }

    @Test
    void writesTheDeliveryStatusOfTheOrder() {
        assertThat(ConsignmentItems.toDeliveryStatus(TARGET, DeliveryStatus.PARTSHIPPED))
                .isEqualTo(ItemValues.item()
                        .set("code", "00001000")
                        .set("versionID", Optional.empty())
                        .set("deliveryStatus", ItemValues.by("code", "PARTSHIPPED"))
                        .build());
    }

    @Test
    void knowsHowMuchHasBeenShipped() {
        Quantities ordered = new Quantities(Map.of(0, 2L, 1, 1L));
        assertThat(DeliveryStatus.of(ordered, Quantities.NONE)).isEqualTo(DeliveryStatus.NOTSHIPPED);
        assertThat(DeliveryStatus.of(ordered, Quantities.of(0, 2))).isEqualTo(DeliveryStatus.PARTSHIPPED);
        assertThat(DeliveryStatus.of(ordered, new Quantities(Map.of(0, 5L, 1, 1L))))
                .isEqualTo(DeliveryStatus.SHIPPED);
        assertThat(DeliveryStatus.of(Quantities.NONE, Quantities.NONE)).isEqualTo(DeliveryStatus.NOTSHIPPED);
        assertThat(DeliveryStatus.of(ordered, Quantities.of(7, 1))).isEqualTo(DeliveryStatus.NOTSHIPPED);
    }

    @Test
    void showsTheDayOfArrivalWhereNoneOfLeavingIsTold() {
        Journey arrived =
                new Journey(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(NOON));
        assertThat(arrived.asShown().shipped()).contains(NOON);
        assertThat(arrived.asShown().delivered()).isEmpty();
        Journey told = new Journey(
                Optional.of("1Z"), Optional.of("UPS"), Optional.of(NOON), Optional.of(NOON), Optional.of(NOON));
        assertThat(Journey.NONE.or(told)).isEqualTo(told);
        assertThat(told.or(Journey.NONE)).isEqualTo(told);
    }

    @Test
    void takesNothingOnceItIsCancelled() {
        Consignment picked = Consignment.of("c", Milestone.PICKED, Journey.NONE, Quantities.of(0, 2));
        assertThat(picked.taken()).isEqualTo(Quantities.of(0, 2));
        assertThat(picked.sent()).isEqualTo(Quantities.NONE);
        assertThat(picked.isSent()).isFalse();
        Consignment cancelled = Consignment.of("c", Milestone.CANCELLED, Journey.NONE, Quantities.of(0, 2));
        assertThat(cancelled.taken()).isEqualTo(Quantities.NONE);
        assertThat(Consignment.of("c", Milestone.DELIVERED, Journey.NONE, Quantities.of(0, 2)))
                .matches(Consignment::isSent)
                .extracting(Consignment::sent)
                .isEqualTo(Quantities.of(0, 2));
    }
}
