package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A sales order with its lines as they are to be in Dataverse.
 *
 * @param warnings what was cut on the way
 */
public record SalesOrderRows(Row header, List<Row> lines, List<String> warnings) {
    public static final String HEADER = "h";
    private static final TextColumn NUMBER = TextColumn.refuse("ordernumber", 100);
    private static final TextColumn DESCRIPTION = TextColumn.cut("description", 2000);
    private static final TextColumn PRODUCT_DESCRIPTION = TextColumn.cut("productdescription", 500);
    private static final TextColumn EMAIL = TextColumn.cut("emailaddress", 100);

    public SalesOrderRows {
        requireNonNull(header, "header");
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Header first, then the lines by number. */
    public List<Row> all() {
        return Stream.concat(Stream.of(header), lines.stream()).toList();
    }

    /** The row id of an order, the same for ever. */
    public static UUID idOf(String integrationKey, UUID namespace) {
        return NameBasedUuid.of(namespace, "Order/" + integrationKey);
    }

    /** The row id of an order's line, the same for ever. */
    public static UUID lineIdOf(String orderKey, String entryNumber, UUID namespace) {
        return NameBasedUuid.of(namespace, "OrderEntry/" + entryNumber + "|" + orderKey);
    }

    /**
     * The rows of an order that adds up.
     *
     * @throws MappingException if it does not, or a code is not mapped, or a text must not be cut
     */
    public static SalesOrderRows toSalesOrder(Order order, SalesOrderRules rules) {
        order.checkedTotals();
        List<String> warnings = new ArrayList<>();
        Row header = header(order, rules, warnings);
        List<LineAmounts> amounts = LineAmounts.of(order);
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            OrderLine line = order.openLines().get(i);
            lines.add(line(line, amounts.get(i), new LineContext(rules, order.integrationKey(), warnings)));
        }
        return new SalesOrderRows(header, lines, warnings);
    }

    private static Row header(Order order, SalesOrderRules rules, List<String> warnings) {
        Optional<String> number = NUMBER.fit(Optional.of(order.code()), warnings);
        OrderMoney money = order.money();
        Row.Builder row = Row.of(HEADER, "salesorders", idOf(order.integrationKey(), rules.namespace()));
        row.set("name", number);
        row.set("ordernumber", number);
        customer(row, order.buyer(), rules);
        row.lookup("transactioncurrencyid", currency(money.currencyCode()));
        row.lookup("pricelevelid", priceList(money.currencyCode(), rules));
        row.set("discountamount", money.orderDiscounts());
        row.set("freightamount", money.deliveryCost().add(money.paymentCost()));
        Order.Shipment shipment = order.shipment();
        row.set("shippingmethodcode", shipment.deliveryMode().flatMap(mode -> rules.deliveryModes()
                .translateToChoice(mode)));
        row.set("requestdeliveryby", lastRequestedDelivery(order));
        row.set("description", DESCRIPTION.fit(Optional.of(String.join("\n", shipment.remarks())), warnings));
        row.set("emailaddress", EMAIL.fit(email(shipment), warnings));
        new AddressColumns("billto_", rules.countries(), warnings).write(row, shipment.billTo());
        new AddressColumns("shipto_", rules.countries(), warnings).write(row, shipment.shipTo());
        return row.build();
    }

    private static Optional<String> email(Order.Shipment shipment) {
        return shipment.billTo().flatMap(PostalAddress::email).or(() -> shipment.shipTo()
                .flatMap(PostalAddress::email));
    }

    private static void customer(Row.Builder row, Buyer buyer, SalesOrderRules rules) {
        switch (buyer) {
            case Buyer.Company company -> row.lookup("customerid_account", account(company.unit()));
            case Buyer.Consumer consumer -> row.lookup("customerid_contact", contact(consumer, rules));
            case Buyer.Guest _ ->
                row.lookup(
                        "customerid_account",
                        account(rules.guestAccount()
                                .orElseThrow(() -> new MappingException(
                                        "the order is a guest's, and no account is set for those",
                                        "Set BRIDGE_ORDERS_GUEST_ACCOUNT to an account number, then replay."))));
        }
    }

    private static Lookup account(String number) {
        return new Lookup("account", "accounts", "accountnumber", number);
    }

    private static Lookup contact(Buyer.Consumer consumer, SalesOrderRules rules) {
        String id = consumer.customerId().filter(SalesOrderRows::isUuid).orElseGet(() -> NameBasedUuid.of(
                        rules.namespace(), "Customer/" + consumer.integrationKey())
                .toString());
        Lookup byMail = new Lookup("contact", "contacts", "emailaddress1", consumer.uid());
        return new Lookup("contact", "contacts", "contactid", id, Optional.of(byMail));
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static Lookup currency(String isoCode) {
        return new Lookup("transactioncurrency", "transactioncurrencies", "isocurrencycode", isoCode);
    }

    private static Lookup priceList(String isoCode, SalesOrderRules rules) {
        return rules.priceLists()
                .translate(isoCode)
                .map(name -> new Lookup("pricelevel", "pricelevels", "name", name))
                .orElseGet(() -> new Lookup("pricelevel", "pricelevels", "transactioncurrencyid", isoCode));
    }

    private static Optional<LocalDate> lastRequestedDelivery(Order order) {
        return order.openLines().stream()
                .flatMap(line -> line.requestedDelivery().stream())
                .max(LocalDate::compareTo);
    }

    private record LineContext(SalesOrderRules rules, String orderKey, List<String> warnings) {}

    private static Row line(OrderLine line, LineAmounts amounts, LineContext context) {
        SalesOrderRules rules = context.rules();
        String number = Integer.toString(line.number());
        UUID id = lineIdOf(context.orderKey(), number, rules.namespace());
        Row.Builder row = Row.of(number, "salesorderdetails", id);
        row.lookup(
                "salesorderid",
                new Lookup(
                        "salesorder",
                        "salesorders",
                        "salesorderid",
                        idOf(context.orderKey(), rules.namespace()).toString()));
        Lookup product = new Lookup("product", "products", "productnumber", line.productCode());
        row.lookup("productid", product);
        row.lookup("uomid", unit(line, product, rules));
        row.set("isproductoverridden", false);
        row.set("productdescription", Optional.empty());
        row.set("ispriceoverridden", true);
        row.set("quantity", line.quantity());
        row.set("priceperunit", amounts.pricePerUnit());
        row.set("manualdiscountamount", amounts.discount());
        row.set("tax", amounts.tax());
        row.set("lineitemnumber", line.number() + 1);
        row.set("requestdeliveryby", line.requestedDelivery());
        row.set(
                "description",
                DESCRIPTION.fit(line.costCenter().map(code -> "Cost centre " + code), context.warnings()));
        return row.build();
    }

    /** A unit that is not in the table may have another name in Dynamics: then it is the product's own unit. */
    private static Optional<Lookup> unit(OrderLine line, Lookup product, SalesOrderRules rules) {
        boolean mapped = rules.units().entries().containsKey(line.unit());
        return rules.units()
                .translate(line.unit())
                .map(unit -> new Lookup("uom", "uoms", "name", unit, mapped ? Optional.empty() : Optional.of(product)));
    }

    /** The line as a write-in: for a product that Dynamics does not know. */
    public static Row toWriteIn(Row line, String productCode, Optional<String> productName) {
        Row.Builder row = Row.of(line.part(), line.entitySet(), line.id());
        line.columns().forEach((column, value) -> row.set(column, value));
        row.set("isproductoverridden", true);
        row.lookup("productid", Optional.empty());
        row.lookup("uomid", Optional.empty());
        String text = productName.map(name -> productCode + " " + name).orElse(productCode);
        row.set("productdescription", PRODUCT_DESCRIPTION.fit(Optional.of(text), new ArrayList<>()));
        return row.build();
    }
}
