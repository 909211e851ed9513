package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.orders.OrdersWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** The orders of a company: what is done to them at random, and what the shop must show of them in the end. */
final class CompanyOrders {
    private static final int MOST = 4;
    private static final int ON_HOLD = 690970000;

    private final OrdersWorld world;
    private final Company company;
    private final Random random;
    private final List<String> all = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();

    CompanyOrders(OrdersWorld world, Company company, Random random) {
        this.world = world;
        this.company = company;
        this.random = random;
    }

    String place() {
        if (all.size() == MOST) {
            return "nothing";
        }
        all.add(company.place());
        return all.getLast();
    }

    /** Does something to one of them, and says what. */
    String act() {
        String code = all.get(random.nextInt(all.size()));
        boolean untouchable = closed.contains(code) || world.salesOrder(code).isEmpty();
        return untouchable ? "nothing" : code + " " + act(code, random.nextInt(48));
    }

    private String act(String code, int choice) {
        boolean submitted = state(code) == 1;
        if (choice < 30) {
            return submitted ? "stays" : holdOrRelease(code, choice);
        }
        if (choice < 40) {
            company.submit(code);
            return "submitted";
        }
        closed.add(code);
        if (choice < 42) {
            world.fulfil(code);
            return "fulfilled";
        }
        if (choice < 45) {
            world.cancelInDynamics(code);
            return "cancelled";
        }
        world.commerce().shop().cancel(code);
        return "cancelled in the shop";
    }

    private String holdOrRelease(String code, int choice) {
        if (choice < 15) {
            company.holdOrder(code, "Unclear " + choice);
            return "held";
        }
        company.releaseOrder(code);
        return "released";
    }

    private int state(String code) {
        return world.salesOrder(code).orElseThrow().choice("statecode").orElseThrow();
    }

    void check(Supplier<String> story) {
        for (String code : all) {
            ItemView shown = world.commerce().item("Order", code);
            Row order = world.salesOrder(code).orElseThrow();
            List<String> expected =
                    switch (state(code)) {
                        case 2 -> List.of("CANCELLED");
                        case 3 -> List.of("COMPLETED");
                        default -> isHeld(order) ? List.of("ON_HOLD") : open(code);
                    };
            assertThat(shown.text("status/code"))
                    .as(() -> code + " " + story.get())
                    .isIn(expected);
            assertThat(shown.get("statusInfo").map(Object::toString).orElse(""))
                    .as(() -> code + " " + story.get())
                    .isEqualTo(expected.equals(List.of("ON_HOLD")) ? reason(order) : "");
        }
    }

    private List<String> open(String code) {
        return state(code) == 1 ? List.of("READY") : List.of("CREATED", "CHECKED_VALID");
    }

    private boolean isHeld(Row order) {
        return isHeldItself(order) || account().flag("creditonhold");
    }

    private static boolean isHeldItself(Row order) {
        return order.choice("statecode").orElseThrow() == 0
                && order.choice("statuscode").orElseThrow() == ON_HOLD;
    }

    private String reason(Row order) {
        return (isHeldItself(order) ? order.text("cb_holdreason") : account().text("cb_creditholdreason"))
                .orElseThrow();
    }

    private Row account() {
        return company.credit().read("account", company.account());
    }
}
