package io.commercebridge.orders.hold;

import io.commercebridge.orders.OrdersTestBase;
import io.commercebridge.orders.OrdersWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of holds share: a company of their own, and a world in which everything comes to its end. */
abstract class HoldsTestBase extends OrdersTestBase {
    Company company;

    @BeforeEach
    void freshCompany() {
        play();
        company = Company.in(world);
    }

    @AfterEach
    void clearAway() {
        world.commerce().faults().clear();
        world.deadLetters().take(_ -> true);
    }

    /** Tells whatever there is, and what it is taken apart into, until nothing comes any more. */
    static void play(OrdersWorld world) {
        do {
            world.settle();
        } while (world.drainQueue() > 0);
    }

    void play() {
        play(world);
    }

    /** An order of the company that is in Dynamics. */
    String order() {
        String code = company.place();
        play();
        return code;
    }

    String status(String code) {
        return world.statusInShop(code);
    }

    /** What the buyer reads beside the status; empty if nothing. */
    String info(String code) {
        return world.commerce()
                .item("Order", code)
                .get("statusInfo")
                .map(Object::toString)
                .orElse("");
    }
}
