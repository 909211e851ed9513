package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** People open shipments, pack, ship and cancel them; the goods of one that was cancelled go into the next. */
final class ShipmentHistory extends OrderHistory {
    private static final int[] ORDERED = {5, 3};
    private static final List<Milestone> WAY =
            List.of(Milestone.BACKORDERED, Milestone.PICKED, Milestone.PACKED, Milestone.SHIPPED, Milestone.DELIVERED);
    private static final Map<Milestone, String> STATUSES = Map.of(
            Milestone.BACKORDERED, "WAITING",
            Milestone.PICKED, "PICKPACK",
            Milestone.PACKED, "READY_FOR_SHIPPING",
            Milestone.SHIPPED, "SHIPPED",
            Milestone.DELIVERED, "DELIVERY_COMPLETED");

    private final List<Parcel> parcels = new ArrayList<>();
    private final int[] left = ORDERED.clone();

    /** What has been done to a shipment. */
    private static final class Parcel {
        private final UUID id;
        private final Map<Integer, Integer> lines = new TreeMap<>();
        private Milestone milestone = Milestone.PICKED;

        Parcel(UUID id) {
            this.id = id;
        }

        boolean isOver() {
            return milestone == Milestone.CANCELLED || milestone == Milestone.DELIVERED;
        }
    }

    ShipmentHistory(FulfilmentWorld world, int seed) {
        super(world, seed, ORDERED[0], ORDERED[1]);
    }

    @Override
    void change() {
        List<Parcel> open = parcels.stream().filter(parcel -> !parcel.isOver()).toList();
        int choice = random().nextInt(10);
        if (open.isEmpty() || choice < 2 && parcels.size() < 5) {
            record("open");
            parcels.add(new Parcel(world.shipment(order, "SH-" + parcels.size())));
            return;
        }
        Parcel parcel = open.get(random().nextInt(open.size()));
        if (choice < 5) {
            pack(parcel);
        } else if (choice < 6 && parcel.milestone.ordinal() < Milestone.SHIPPED.ordinal()) {
            cancel(parcel);
        } else if (choice < 7) {
            record("rename");
            world.people().update("cb_shipment", parcel.id, Map.of("cb_name", "Parcel " + random().nextInt(99)));
        } else {
            move(parcel);
        }
    }

    private void pack(Parcel parcel) {
        int entry = random().nextInt(left.length);
        if (left[entry] == 0 || parcel.lines.containsKey(entry)) {
            move(parcel);
            return;
        }
        int quantity = 1 + random().nextInt(left[entry]);
        record("pack " + entry + ":" + quantity);
        left[entry] -= quantity;
        parcel.lines.put(entry, quantity);
        world.people().pack(parcel.id, world.line(order, entry), String.valueOf(quantity));
    }

    private void cancel(Parcel parcel) {
        record("cancel");
        parcel.milestone = Milestone.CANCELLED;
        parcel.lines.forEach((entry, quantity) -> left[entry] += quantity);
        world.people().cancelShipment(parcel.id);
    }

    private void move(Parcel parcel) {
        List<Milestone> further = WAY.subList(WAY.indexOf(parcel.milestone) + 1, WAY.size());
        parcel.milestone = further.get(random().nextInt(further.size()));
        record("move " + parcel.milestone);
        world.people().moveShipment(parcel.id, parcel.milestone);
    }

    @Override
    void checkEnd() {
        List<String> there = parcels.stream()
                .filter(parcel -> parcel.milestone != Milestone.CANCELLED && !parcel.lines.isEmpty())
                .map(ShipmentHistory::shown)
                .toList();
        assertThat(world.shown(order).values().stream()
                        .filter(shown -> !shown.startsWith("CANCELLED"))
                        .toList())
                .as(this::story)
                .containsExactlyInAnyOrderElementsOf(there);
    }

    private static String shown(Parcel parcel) {
        boolean sent = parcel.milestone == Milestone.SHIPPED || parcel.milestone == Milestone.DELIVERED;
        List<String> entries = new ArrayList<>();
        parcel.lines.forEach((entry, quantity) -> entries.add(entry + ":" + quantity + "/" + (sent ? quantity : 0)));
        return STATUSES.get(parcel.milestone) + " " + String.join(",", entries);
    }
}
