package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Milestones in random order with repetitions, from each of the three sources: they end right and never step back. */
@QuarkusTest
class FulfilmentConvergenceTest extends FulfilmentTestBase {
    private static final int STEPS = 16;

    @Test
    void i3ShipmentsNeverStepBackAndEndRight() {
        RandomHistory.playAll(STEPS, seed -> new ShipmentHistory(new FulfilmentWorld(flow), seed));
    }

    @Test
    void i3NotificationsNeverLeadBackAndEndRight() {
        RandomHistory.playAll(STEPS, seed -> new NotificationHistory(new FulfilmentWorld(flow), seed));
    }

    @Test
    void i3SalesOrdersNeverStepBackAndEndRight() {
        RandomHistory.playAll(STEPS, seed -> new SalesOrderHistory(new FulfilmentWorld(flow), seed));
    }

    /** A plug-in tells of three shipments, milestone after milestone in any order, of the lines now and then. */
    private static final class NotificationHistory extends OrderHistory {
        private static final List<String> MILESTONES =
                List.of("backordered", "picked", "packed", "cancelled", "shipped", "delivered");
        private static final List<String> STATUSES =
                List.of("WAITING", "PICKPACK", "READY_FOR_SHIPPING", "CANCELLED", "SHIPPED", "DELIVERY_COMPLETED");

        private final int[] furthest = {-1, -1, -1};
        private final boolean[] withLines = new boolean[3];
        private final String[] carriers = {"", "", ""};
        private Instant time = Instant.parse("2026-03-01T00:00:00Z");

        NotificationHistory(FulfilmentWorld world, int seed) {
            super(world, seed, 3, 3, 3);
        }

        @Override
        void change() {
            int shipment = random().nextInt(3);
            tell(shipment, random().nextInt(MILESTONES.size()), withLines[shipment] && random().nextBoolean());
        }

        /** The lines are told with the first message of a shipment, which may come last. */
        private void tell(int shipment, int milestone, boolean silent) {
            time = time.plusSeconds(60);
            String carrier = "carrier " + time.getEpochSecond();
            String lines = silent ? "" : ",\"lines\":[{\"entryNumber\":" + shipment + ",\"quantity\":2}]";
            record("SH-" + shipment + " " + MILESTONES.get(milestone));
            tellLater(List.of(FulfilmentWorld.notification(
                    world.salesOrderId(order).toString(),
                    "\"shipment\":\"SH-" + shipment + "\",\"milestone\":\"" + MILESTONES.get(milestone)
                            + "\",\"occurredAt\":\"" + time + "\",\"carrier\":\"" + carrier + "\"" + lines)));
            furthest[shipment] = Math.max(furthest[shipment], milestone);
            withLines[shipment] = true;
            carriers[shipment] = carrier;
        }

        @Override
        void checkEnd() {
            Map<String, String> expected = new TreeMap<>();
            List<Integer> told = new ArrayList<>();
            for (int shipment = 0; shipment < furthest.length; shipment++) {
                if (furthest[shipment] >= 0) {
                    told.add(shipment);
                    expected.put("SH-" + shipment, STATUSES.get(furthest[shipment]));
                }
            }
            Map<String, String> shown = new TreeMap<>();
            world.shown(order).forEach((name, one) -> shown.put(name, one.split(" ", 2)[0]));
            // Of one that was cancelled before anything else was told the shop never learns.
            expected.entrySet().removeIf(one -> one.getValue().equals("CANCELLED") && !shown.containsKey(one.getKey()));
            assertThat(shown).as(this::story).isEqualTo(expected);
            told.stream()
                    .filter(shipment -> furthest[shipment] != MILESTONES.indexOf("cancelled"))
                    .forEach(shipment -> assertThat(
                                    world.consignment(order, "SH-" + shipment).text("carrier"))
                            .as(this::story)
                            .isEqualTo(carriers[shipment]));
        }
    }

    /** An order is shipped bit by bit, some of it backordered, and in the end it may be fulfilled as a whole. */
    private static final class SalesOrderHistory extends OrderHistory {
        private static final int[] ORDERED = {5, 3};

        private final int[] shipped = new int[2];
        private boolean whole;

        SalesOrderHistory(FulfilmentWorld world, int seed) {
            super(world, seed, ORDERED[0], ORDERED[1]);
        }

        @Override
        void change() {
            int choice = random().nextInt(10);
            int entry = random().nextInt(2);
            if (choice < 5) {
                shipped[entry] += random().nextInt(ORDERED[entry] - shipped[entry] + 1);
                record("ship " + shipped[0] + " and " + shipped[1]);
                world.people()
                        .fulfilPartly(world.salesOrderId(order), world.lines(order, 0, shipped[0], 1, shipped[1]));
            } else if (choice < 8) {
                int backordered = random().nextInt(ORDERED[entry] - shipped[entry] + 1);
                record("backorder " + entry + ":" + backordered);
                world.people().backorder(world.line(order, entry), String.valueOf(backordered));
            } else {
                boolean deliver = random().nextBoolean();
                record(deliver ? "deliver" : "fulfil");
                whole = true;
                if (deliver) {
                    world.people().backorder(world.line(order, 0), "0");
                    world.people().backorder(world.line(order, 1), "0");
                    world.people().moveOrder(world.salesOrderId(order), Milestone.DELIVERED);
                } else {
                    world.people().fulfilOrder(world.salesOrderId(order));
                }
                end();
            }
        }

        @Override
        void checkEnd() {
            List<String> sent = world.shown(order).values().stream()
                    .filter(one -> one.startsWith("SHIPPED") || one.startsWith("DELIVERY_COMPLETED"))
                    .toList();
            if (whole) {
                assertThat(world.deliveryStatus(order)).as(this::story).isEqualTo("SHIPPED");
                assertThat(sum(sent, 0)).as(this::story).isEqualTo(ORDERED[0]);
                assertThat(sum(sent, 1)).as(this::story).isEqualTo(ORDERED[1]);
            }
        }

        private static int sum(List<String> sent, int entry) {
            return sent.stream()
                    .flatMap(one -> List.of(one.split("[ ,]", -1)).stream())
                    .filter(one -> one.startsWith(entry + ":"))
                    .mapToInt(one -> Integer.parseInt(one.substring(one.indexOf('/') + 1)))
                    .sum();
        }
    }
}
