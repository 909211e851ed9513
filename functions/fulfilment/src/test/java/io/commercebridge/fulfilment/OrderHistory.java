package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A random history of one order: no consignment ever steps back, and no more of an entry is in them than is ordered. */
abstract class OrderHistory extends RandomHistory {
    private static final List<String> STATUSES =
            List.of("WAITING", "PICKPACK", "READY_FOR_SHIPPING", "CANCELLED", "SHIPPED", "DELIVERY_COMPLETED");

    final FulfilmentWorld world;
    final String order;
    private final Map<String, Integer> reached = new HashMap<>();

    OrderHistory(FulfilmentWorld world, int seed, long... quantities) {
        super(world, seed);
        this.world = world;
        this.order = world.order(quantities);
        record("order " + order);
    }

    @Override
    protected final void act() {
        checkLaws();
        change();
    }

    /** One change in Dynamics. */
    abstract void change();

    @Override
    protected final void check() {
        assertThat(world.deadLetters().list()).as(this::story).isEmpty();
        checkLaws();
        checkEnd();
    }

    /** What must be in the shop once all was told. */
    abstract void checkEnd();

    private void checkLaws() {
        Map<Integer, BigDecimal> taken = new HashMap<>();
        for (ItemView consignment : world.consignments(order)) {
            int now = STATUSES.indexOf(consignment.text("status/code"));
            int before = reached.getOrDefault(consignment.text("code"), -1);
            assertThat(now).as(this::story).isGreaterThanOrEqualTo(before);
            reached.put(consignment.text("code"), now);
            if (!consignment.text("status/code").equals("CANCELLED")) {
                consignment
                        .list("consignmentEntries")
                        .forEach(entry -> taken.merge(
                                entry.number("orderEntry/entryNumber").intValue(),
                                entry.number("quantity"),
                                BigDecimal::add));
            }
        }
        world.commerce().item("Order", order).list("entries").forEach(entry -> assertThat(
                        taken.getOrDefault(entry.number("entryNumber").intValue(), BigDecimal.ZERO))
                .as(this::story)
                .isLessThanOrEqualTo(entry.number("quantity")));
    }
}
