package io.commercebridge.fulfilment;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A company, its orders on both sides, and what can be said and done about their shipments. */
final class FulfilmentWorld extends FlowWorld {
    private static final Map<String, Object> ADDRESS =
            Map.of("firstname", "Ann", "lastname", "Lee", "streetname", "Canary Lane", "town", "Ulm", "country", "DE");
    private static final String ORGANIZATION = "/dataverse/org9c0ffee1";

    private final UUID namespace =
            NameBasedUuid.namespaceOf(ConfigProvider.getConfig().getValue("bridge.dynamics.url", String.class));

    FulfilmentWorld(FlowRunner flow) {
        super("fulfilment", flow, FulfilmentWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("B2BUnit", Map.of("uid", "C-4711", "name", "Rustic"));
        systems.commerce().seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann Lee"));
        systems.org().account("C-4711", "Rustic");
        for (int i = 0; i < 4; i++) {
            systems.commerce()
                    .seed(
                            "Product",
                            Map.of(
                                    "code",
                                    "P-" + i,
                                    "name",
                                    "Product " + i,
                                    "catalogVersion",
                                    Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
            systems.org().product("P-" + i, "Product " + i);
        }
    }

    static OrderDraft draft(long... quantities) {
        OrderDraft draft = OrderDraft.net("ann@example.org", "USD").with("Unit", "C-4711");
        for (int i = 0; i < quantities.length; i++) {
            draft = draft.with(OrderLine.of("P-" + i, quantities[i], "10"));
        }
        return draft;
    }

    /** An order with so many of each product, on both sides. */
    String order(long... quantities) {
        String code = place(draft(quantities).with("deliveryAddress", ADDRESS));
        carryOver(code);
        return code;
    }

    /** Places an order that Dynamics does not have yet. */
    String place(OrderDraft draft) {
        String code = commerce().shop().placeOrder(draft).text("code");
        takeFromCommerce();
        return code;
    }

    String place(long... quantities) {
        return place(draft(quantities).with("deliveryAddress", ADDRESS));
    }

    /** Does what the orders flow does. */
    void carryOver(String code) {
        dynamics().seed("salesorder", salesOrder(code));
        commerce().item("Order", code).list("entries").forEach(entry -> carryOver(code, entry));
    }

    Map<String, Object> salesOrder(String code) {
        Map<String, Object> row = new HashMap<>();
        row.put("salesorderid", salesOrderId(code));
        row.put("ordernumber", code);
        row.put("name", code);
        row.put("customerid", new Ref("account", rowOf("account", "accountnumber", "C-4711")));
        row.put("transactioncurrencyid", new Ref("transactioncurrency", org().currency("USD")));
        row.put("pricelevelid", new Ref("pricelevel", org().priceList("USD")));
        return row;
    }

    private void carryOver(String code, ItemView entry) {
        int number = entry.number("entryNumber").intValue();
        Map<String, Object> row = new HashMap<>();
        row.put("salesorderdetailid", line(code, number));
        row.put("salesorderid", new Ref("salesorder", salesOrderId(code)));
        row.put("productid", new Ref("product", rowOf("product", "productnumber", "P-" + number)));
        row.put("uomid", new Ref("uom", org().pieces()));
        row.put("quantity", entry.number("quantity"));
        row.put("priceperunit", entry.number("basePrice"));
        row.put("lineitemnumber", number + 1);
        dynamics().seed("salesorderdetail", row);
    }

    private UUID rowOf(String table, String column, String value) {
        return dynamics().rows(table).stream()
                .filter(row -> row.text(column).filter(value::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    UUID salesOrderId(String code) {
        return SalesOrderRows.idOf(code + "|null", namespace);
    }

    UUID line(String code, int entry) {
        return SalesOrderRows.lineIdOf(code + "|null", String.valueOf(entry), namespace);
    }

    UserSession people() {
        return dynamics().asUser(org().salesPerson());
    }

    /** Opens a shipment of an order; entry number and quantity in turns. */
    UUID shipment(String code, String name, int... entries) {
        return people().openShipment(salesOrderId(code), name, lines(code, entries));
    }

    Map<UUID, String> lines(String code, int... entries) {
        Map<UUID, String> lines = new HashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            lines.put(line(code, entries[i]), String.valueOf(entries[i + 1]));
        }
        return lines;
    }

    /** Hands over whatever there is, also what is taken apart, until nothing comes any more. */
    void play() {
        settle();
        while (runQueue() > 0) {
            settle();
        }
    }

    /** A plug-in's notification as intake would hand it on. */
    static BridgeEvent notification(String subject, String body) {
        String json = "{\"type\":\"fulfilment.milestone\",\"subject\":\"" + subject + "\"," + body.strip() + "}";
        return new BridgeEvent(
                "msg_" + Digest.of(json),
                ORGANIZATION,
                "plugin.fulfilment.milestone",
                subject,
                Instant.parse("2026-03-01T10:00:00Z"),
                Optional.empty(),
                false,
                json);
    }

    /** Tells the flow of it, until nothing comes any more. */
    void notify(String subject, String body) {
        handle(List.of(notification(subject, body)));
        drainQueue();
    }

    /** Consignments of an order by name: {@code SHIPPED 0:2/2,1:1/0}, the quantities after the stroke being shipped. */
    Map<String, String> shown(String code) {
        Map<String, String> shown = new TreeMap<>();
        consignments(code)
                .forEach(one -> shown.put(
                        one.text("code").substring(code.length() + 1),
                        one.text("status/code") + " " + quantities(one)));
        return shown;
    }

    List<ItemView> consignments(String code) {
        return commerce().item("Order", code).list("consignments");
    }

    ItemView consignment(String code, String name) {
        return consignments(code).stream()
                .filter(one -> one.text("code").equals(code + "-" + name))
                .findFirst()
                .orElseThrow();
    }

    private static String quantities(ItemView consignment) {
        return consignment.list("consignmentEntries").stream()
                .map(entry -> entry.number("orderEntry/entryNumber").intValue() + ":"
                        + entry.number("quantity").intValue() + "/"
                        + entry.get("shippedQuantity").map(String::valueOf).orElse("0"))
                .sorted()
                .collect(Collectors.joining(","));
    }

    String deliveryStatus(String code) {
        return commerce().item("Order", code).text("deliveryStatus/code");
    }

    Correlation known(String code) {
        return known(Side.DYNAMICS, salesOrderId(code).toString());
    }

    String outcome(String code) {
        return outcome(Side.DYNAMICS, salesOrderId(code).toString());
    }

    String reason(String code) {
        return known(code).verdict().map(Correlation.Verdict::reason).orElse("none");
    }
}
