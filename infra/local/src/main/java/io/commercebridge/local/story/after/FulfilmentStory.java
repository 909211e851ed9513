package io.commercebridge.local.story.after;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An order that leaves in two parcels, for the customers that the customers' story has made. */
public final class FulfilmentStory implements Story {
    private static final String DELIVERED = "delivered";
    /** A shipment and its lines are told one by one, and each time the order is looked at as a whole. */
    private static final String MAYBE = "delivered|unchanged|ignored|stale|echo|";

    private final Aftercare aftercare;

    public FulfilmentStory(Systems systems) {
        aftercare = new Aftercare(systems);
    }

    @Override
    public String title() {
        return "Two parcels for Saltmarsh Boats: shipments of Dynamics to consignments in SAP Commerce";
    }

    @Override
    public Set<String> flows() {
        return Set.of("fulfilment", "orders");
    }

    @Override
    public void prepare() {
        aftercare.open();
    }

    @Override
    public List<Step> steps() {
        return List.of(placed(), firstParcel(), overShipped(), mended(), delivered());
    }

    private Step placed() {
        return new Step(
                "order " + Aftercare.ORDER + " is placed, three tents and four lanterns",
                () -> aftercare.place(Aftercare.ORDER),
                outcomes(4, DELIVERED),
                List.of(Check.equal("delivery status", "NOTSHIPPED", this::deliveryStatus)));
    }

    private Step firstParcel() {
        return new Step(
                "the first parcel leaves with DHL: two tents, all lanterns",
                () -> {
                    UUID parcel = aftercare
                            .office()
                            .openShipment(
                                    aftercare.salesOrder(),
                                    "P-1",
                                    Map.of(aftercare.line(0), "2", aftercare.line(1), "4"));
                    aftercare.office().ship(parcel, "DHL", "JD0146000", Instant.parse("2026-11-20T08:00:00Z"));
                },
                outcomes(12, DELIVERED),
                List.of(
                        status("P-1", "SHIPPED"),
                        Check.equal("tracking number", "JD0146000", () -> aftercare
                                .consignment("P-1")
                                .text("trackingID")),
                        Check.equal("delivery status", "PARTSHIPPED", this::deliveryStatus)));
    }

    private Step overShipped() {
        return new Step(
                "a second parcel is packed with two tents, though one is left",
                () -> aftercare.office().openShipment(aftercare.salesOrder(), "P-2", Map.of(aftercare.line(0), "2")),
                List.of("parked", "parked|", "ignored|", "ignored|", "unchanged|"),
                List.of(Check.equal("delivery status", "PARTSHIPPED", this::deliveryStatus)));
    }

    private Step mended() {
        return new Step(
                "the warehouse takes one out again",
                () -> aftercare.office().repack(shipmentLine(), "1"),
                outcomes(6, DELIVERED),
                List.of(status("P-2", "PICKPACK")));
    }

    private Step delivered() {
        return new Step(
                "the second parcel leaves and arrives",
                () -> {
                    UUID parcel = second();
                    aftercare.office().ship(parcel, "DHL", "JD0146001", Instant.parse("2026-11-21T08:00:00Z"));
                    aftercare.office().deliver(parcel, Instant.parse("2026-11-23T10:00:00Z"));
                },
                outcomes(6, DELIVERED),
                List.of(
                        status("P-2", "DELIVERY_COMPLETED"),
                        Check.equal("delivery status", "SHIPPED", this::deliveryStatus)));
    }

    private UUID second() {
        return aftercare.systems().dynamics().rows("cb_shipment").stream()
                .filter(shipment ->
                        shipment.text("cb_name").filter("P-2"::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID shipmentLine() {
        return aftercare
                .office()
                .related("cb_shipmentline", "cb_shipmentid", second())
                .getFirst()
                .id();
    }

    private String deliveryStatus() {
        return aftercare.order().text("deliveryStatus/code");
    }

    private Check status(String parcel, String status) {
        return Check.equal("status of " + parcel, status, () -> aftercare
                .consignment(parcel)
                .text("status/code"));
    }

    /** One of them must be, the others may. */
    static List<String> outcomes(int others, String must) {
        return Stream.concat(Stream.of(must), Collections.nCopies(others, MAYBE).stream())
                .toList();
    }
}
