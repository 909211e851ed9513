package io.commercebridge.orders.hold;

import io.commercebridge.orders.OrdersWorld;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.UserSession;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A company of its own, and what the credit department does with it and its orders. */
final class Company {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final OrdersWorld world;
    private final String number;
    private final UUID account;

    private Company(OrdersWorld world, Map<String, ?> columns) {
        this.world = world;
        this.number = "H-" + COUNT.incrementAndGet();
        Map<String, Object> row = new HashMap<>(columns);
        row.put("name", "Company " + number);
        row.putIfAbsent("accountnumber", number);
        this.account = world.dynamics().seed("account", row);
        world.commerce().seed("B2BUnit", Map.of("uid", number, "name", "Company " + number));
    }

    static Company in(OrdersWorld world) {
        return new Company(world, Map.of());
    }

    /** As it has been for long: nothing tells of it. */
    static Company with(OrdersWorld world, Map<String, ?> columns) {
        return new Company(world, columns);
    }

    String number() {
        return number;
    }

    UUID account() {
        return account;
    }

    UserSession credit() {
        return world.dynamics().asUser(world.org().creditManager());
    }

    void hold(String reason) {
        credit().update("account", account, Map.of("creditonhold", true, "cb_creditholdreason", reason));
    }

    void holdWithoutAReason() {
        credit().update("account", account, Map.of("creditonhold", true));
    }

    /** Its reason stays where it was, as people leave it. */
    void release() {
        credit().update("account", account, Map.of("creditonhold", false));
    }

    /** Holds one order for its own sake. */
    void holdOrder(String code, String reason) {
        credit().update(
                        "salesorder",
                        world.salesOrderId(code),
                        Map.of("statecode", 0, "statuscode", 690970000, "cb_holdreason", reason));
    }

    void releaseOrder(String code) {
        credit().setState("salesorder", world.salesOrderId(code), 0, 1);
    }

    void submit(String code) {
        credit().setState("salesorder", world.salesOrderId(code), 1, 3);
    }

    OrderDraft draft() {
        return OrderDraft.net("ann@example.org", "USD").with("Unit", number).with(OrderLine.of("P-1", 1, "10"));
    }

    /** Places an order, of which nobody has been told yet. */
    String place() {
        return world.commerce().shop().placeOrder(draft()).text("code");
    }
}
