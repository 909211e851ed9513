package io.commercebridge.orders;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A company, a consumer and five products on both sides, and what can be said and done about their orders. */
public final class OrdersWorld extends FlowWorld {

    public OrdersWorld(FlowRunner flow) {
        super("orders", flow, OrdersWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("B2BUnit", Map.of("uid", "C-4711", "name", "Rustic"));
        systems.commerce().seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann Lee"));
        systems.org().account("C-4711", "Rustic");
        for (int i = 1; i <= 5; i++) {
            product(systems.commerce(), "P-" + i);
            systems.org().product("P-" + i, "Product " + i);
        }
    }

    /** Puts a product into the shop only. */
    public void product(String code) {
        product(commerce(), code);
    }

    private static void product(CommerceSimulator shop, String code) {
        shop.seed(
                "Product",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Product " + code,
                        "catalogVersion",
                        Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
    }

    public Correlation known(String code) {
        return known(Side.COMMERCE, code + "|null");
    }

    public String outcome(String code) {
        return outcome(Side.COMMERCE, code + "|null");
    }

    public Optional<Row> salesOrder(String code) {
        return dynamics().rows("salesorder").stream()
                .filter(row -> row.text("ordernumber").equals(Optional.of(code)))
                .findFirst();
    }

    public UUID salesOrderId(String code) {
        return salesOrder(code).orElseThrow().id();
    }

    public List<Row> lines(String code) {
        UUID order = salesOrderId(code);
        return dynamics().rows("salesorderdetail").stream()
                .filter(row -> row.ref("salesorderid")
                        .filter(ref -> ref.id().equals(order))
                        .isPresent())
                .toList();
    }

    public String statusInShop(String code) {
        return commerce().item("Order", code).text("status/code");
    }

    /** Cancels the order as a person does in Dynamics. */
    public void cancelInDynamics(String code) {
        close("CancelSalesOrder", code, 4);
    }

    /** Fulfils the order completely as a person does in Dynamics. */
    public void fulfil(String code) {
        close("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", code, 100001);
    }

    private void close(String action, String code, int status) {
        Map<String, Object> orderClose = Map.of(
                "@odata.type", "Microsoft.Dynamics.CRM.orderclose",
                "subject", "closed",
                "salesorderid@odata.bind", "/salesorders(" + salesOrderId(code) + ")");
        dynamics().asUser(org().salesPerson()).action(action, Map.of("OrderClose", orderClose, "Status", status));
    }
}
