package io.commercebridge.returns;

import io.commercebridge.flowtest.Simulators;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders as they are when a buyer asks for a return: handed over, shipped and paid. */
public record Sales(ReturnsWorld world) {

    /** Three of P-1 at 20 and one of P-2 at 40. */
    public static OrderDraft draft() {
        return OrderDraft.net(ReturnsWorld.ANN, "USD")
                .with("Unit", ReturnsWorld.COMPANY)
                .with("deliveryAddress", Map.of("line1", "1 Mill Road", "town", "Leeds", "country", "GB"))
                .with(OrderLine.of("P-1", 3, "20"))
                .with(OrderLine.of("P-2", 1, "40"));
    }

    public static void inShop(CommerceSimulator shop, String code) {
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

    public static UUID product(Simulators systems, String code) {
        inShop(systems.commerce(), code);
        return systems.org().product(code, "Product " + code);
    }

    public UUID namespace() {
        return NameBasedUuid.namespaceOf(world.dynamics().url().toString());
    }

    /** Handed over, shipped and paid in full. */
    public String sold(OrderDraft draft) {
        String code = placed(draft);
        handOver(code);
        shipAll(code);
        pay(code, world.commerce().item("Order", code).number("totalPrice").toPlainString());
        return code;
    }

    public String placed(OrderDraft draft) {
        String code = world.shop().placeOrder(draft).text("code");
        world.takeAll();
        return code;
    }

    public void pay(String code, String amount) {
        world.shop().capture(code, amount);
        world.takeAll();
    }

    public void shipAll(String code) {
        entries(code)
                .forEach(entry -> ship(
                        code,
                        entry.number("entryNumber").intValue(),
                        entry.number("quantity").longValue()));
    }

    private List<ItemView> entries(String code) {
        return world.commerce().item("Order", code).list("entries");
    }

    public void ship(String code, int entry, long quantity) {
        String number = code + "-" + UUID.randomUUID().toString().substring(0, 8);
        world.commerce()
                .seed(
                        "Consignment",
                        Map.of(
                                "code",
                                number,
                                "order",
                                code,
                                "status",
                                "SHIPPED",
                                "shippingAddress",
                                world.commerce()
                                        .item("Order", code)
                                        .reference("deliveryAddress")
                                        .orElseThrow()));
        world.commerce()
                .seed(
                        "ConsignmentEntry",
                        Map.of(
                                "consignment",
                                number,
                                "orderEntry",
                                entries(code).get(entry),
                                "quantity",
                                quantity,
                                "shippedQuantity",
                                quantity));
    }

    public void handOver(String code) {
        handOver(code, new Ref("account", companyRow()));
    }

    public UUID companyRow() {
        return world.dynamics().rows("account").stream()
                .filter(row -> row.text("accountnumber").equals(Optional.of(ReturnsWorld.COMPANY)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As the flow of orders does it. */
    public void handOver(String code, Ref customer) {
        String key = code + "|null";
        UUID id = SalesOrderRows.idOf(key, namespace());
        world.dynamics().seed("salesorder", header(code, customer));
        entries(code).forEach(entry -> world.dynamics().seed("salesorderdetail", line(key, id, entry)));
        world.takeAll();
    }

    public Map<String, Object> header(String code, Ref customer) {
        String currency = world.commerce().item("Order", code).text("currency/isocode");
        return Map.of(
                "salesorderid",
                SalesOrderRows.idOf(code + "|null", namespace()),
                "ordernumber",
                code,
                "name",
                code,
                "customerid",
                customer,
                "pricelevelid",
                new Ref("pricelevel", world.org().priceList(currency)),
                "transactioncurrencyid",
                new Ref("transactioncurrency", world.org().currency(currency)));
    }

    private Map<String, Object> line(String key, UUID order, ItemView entry) {
        String number = entry.text("entryNumber");
        Map<String, Object> line = new HashMap<>();
        line.put("salesorderdetailid", SalesOrderRows.lineIdOf(key, number, namespace()));
        line.put("salesorderid", new Ref("salesorder", order));
        line.put("quantity", entry.number("quantity"));
        line.put("ispriceoverridden", true);
        line.put("priceperunit", entry.number("basePrice"));
        Optional<UUID> product = world.dynamics().rows("product").stream()
                .filter(row -> row.text("productnumber").equals(Optional.of(entry.text("product/code"))))
                .map(Row::id)
                .findFirst();
        line.put("isproductoverridden", product.isEmpty());
        product.ifPresentOrElse(
                row -> {
                    line.put("productid", new Ref("product", row));
                    line.put("uomid", new Ref("uom", world.org().pieces()));
                },
                () -> line.put("productdescription", entry.text("product/code")));
        return line;
    }
}
