package io.commercebridge.mapping.order;

import static io.commercebridge.mapping.order.Orders.NAMESPACE;
import static io.commercebridge.mapping.order.Orders.line;
import static io.commercebridge.mapping.order.Orders.money;
import static io.commercebridge.mapping.order.Orders.order;
import static io.commercebridge.mapping.order.Orders.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalesOrderRowsTest {
    private static final Order PLAIN = order(money(true, "5", "9.5", "95"), line(0, "2", "50", "100"));

    private static Optional<Object> value(Row row, String column) {
        assertThat(row.columns()).containsKey(column);
        return java.util.Objects.requireNonNull(row.columns().get(column));
    }

    private static Order withShipment(Order.Shipment shipment) {
        return new Order(
                PLAIN.code(), PLAIN.integrationKey(), PLAIN.buyer(), PLAIN.money(), PLAIN.lines(), shipment, false);
    }

    private static Order boughtBy(Buyer buyer) {
        return new Order(
                PLAIN.code(), PLAIN.integrationKey(), buyer, PLAIN.money(), PLAIN.lines(), PLAIN.shipment(), false);
    }

    @Test
    void writesTheHead() {
        Row header = SalesOrderRows.toSalesOrder(PLAIN, rules()).header();
        assertThat(header.id()).isEqualTo(NameBasedUuid.of(NAMESPACE, "Order/00001000|null"));
        assertThat(header.entitySet()).isEqualTo("salesorders");
        assertThat(header.part()).isEqualTo("h");
        assertThat(value(header, "name")).contains("00001000");
        assertThat(value(header, "ordernumber")).contains("00001000");
        assertThat(value(header, "customerid_account@odata.bind"))
                .contains(new Lookup("account", "accounts", "accountnumber", "C-4711"));
        assertThat(value(header, "transactioncurrencyid@odata.bind"))
                .contains(new Lookup("transactioncurrency", "transactioncurrencies", "isocurrencycode", "USD"));
        assertThat(value(header, "pricelevelid@odata.bind"))
                .contains(new Lookup("pricelevel", "pricelevels", "transactioncurrencyid", "USD"));
        assertThat(value(header, "discountamount")).contains(new BigDecimal("5"));
        assertThat(value(header, "freightamount")).contains(BigDecimal.ZERO);
        assertThat(value(header, "description")).isEmpty();
        assertThat(value(header, "shipto_line1")).isEmpty();
    }

    @Test
    void namesThePriceListOfACurrencyThatHasOne() {
        OrderMoney euros = new OrderMoney(
                MinorUnits.of("EUR"),
                true,
                BigDecimal.ZERO,
                new BigDecimal("4"),
                new BigDecimal("2"),
                BigDecimal.ZERO,
                new BigDecimal("106"));
        Row header = SalesOrderRows.toSalesOrder(order(euros, line(0, "2", "50", "100")), rules())
                .header();
        assertThat(value(header, "pricelevelid@odata.bind"))
                .contains(new Lookup("pricelevel", "pricelevels", "name", "Euro list"));
        assertThat(value(header, "freightamount")).contains(new BigDecimal("6"));
    }

    @Test
    void findsAConsumerByIdAndElseByMail() {
        Buyer born = new Buyer.Consumer("ann@example.org", "ann%40example.org", Optional.empty());
        Lookup mail = new Lookup("contact", "contacts", "emailaddress1", "ann@example.org");
        String id = NameBasedUuid.of(NAMESPACE, "Customer/ann%40example.org").toString();
        assertThat(SalesOrderRows.toSalesOrder(boughtBy(born), rules()).header().columns())
                .doesNotContainKey("customerid_account@odata.bind")
                .containsEntry(
                        "customerid_contact@odata.bind",
                        Optional.of(new Lookup("contact", "contacts", "contactid", id, Optional.of(mail))));
        String contact = "11111111-2222-3333-4444-555555555555";
        Buyer known = new Buyer.Consumer("ann@example.org", "ann%40example.org", Optional.of(contact));
        assertThat(SalesOrderRows.toSalesOrder(boughtBy(known), rules())
                        .header()
                        .columns())
                .containsEntry(
                        "customerid_contact@odata.bind",
                        Optional.of(new Lookup("contact", "contacts", "contactid", contact, Optional.of(mail))));
        Buyer numbered = new Buyer.Consumer("ann@example.org", "ann%40example.org", Optional.of("4711"));
        assertThat(SalesOrderRows.toSalesOrder(boughtBy(numbered), rules())
                        .header()
                        .columns())
                .containsEntry(
                        "customerid_contact@odata.bind",
                        Optional.of(new Lookup("contact", "contacts", "contactid", id, Optional.of(mail))));
    }

    @Test
    void keepsGuestsOrdersUnderTheirAccountIfThereIsOne() {
        assertThatThrownBy(() -> SalesOrderRows.toSalesOrder(boughtBy(new Buyer.Guest()), rules()))
                .isInstanceOf(MappingException.class)
                .extracting(e -> ((MappingException) e).remedy())
                .asString()
                .contains("BRIDGE_ORDERS_GUEST_ACCOUNT");
        SalesOrderRules withGuests = new SalesOrderRules(
                NAMESPACE,
                rules().priceLists(),
                rules().units(),
                rules().deliveryModes(),
                rules().countries(),
                Optional.of("GUESTS"));
        assertThat(SalesOrderRows.toSalesOrder(boughtBy(new Buyer.Guest()), withGuests)
                        .header()
                        .columns())
                .containsEntry(
                        "customerid_account@odata.bind",
                        Optional.of(new Lookup("account", "accounts", "accountnumber", "GUESTS")));
    }

    @Test
    void writesAddressesDeliveryAndRemarks() {
        PostalAddress address = new PostalAddress(
                Optional.empty(),
                Optional.of("Ann Lee"),
                Optional.of("Main St 1"),
                Optional.of("Gate 3"),
                Optional.of("Berlin"),
                Optional.of("10115"),
                Optional.of("BE"),
                Optional.of("DE"),
                Optional.of("+49 1"),
                Optional.of("+49 2"),
                Optional.of("ann@example.org"));
        Row header = SalesOrderRows.toSalesOrder(
                        withShipment(new Order.Shipment(
                                Optional.of(address),
                                Optional.empty(),
                                Optional.of("standard-net"),
                                List.of("Purchase order PO-1", "Ring twice"))),
                        rules())
                .header();
        Map<String, Optional<Object>> expected = Map.of(
                "shipto_name", Optional.of("Ann Lee"),
                "shipto_contactname", Optional.of("Ann Lee"),
                "shipto_line1", Optional.of("Main St 1"),
                "shipto_line2", Optional.of("Gate 3"),
                "shipto_postalcode", Optional.of("10115"),
                "shipto_country", Optional.of("Germany"),
                "shipto_fax", Optional.of("+49 2"),
                "billto_name", Optional.empty(),
                "shippingmethodcode", Optional.of(5),
                "emailaddress", Optional.of("ann@example.org"));
        assertThat(header.columns()).containsAllEntriesOf(expected);
        assertThat(value(header, "shipto_city")).contains("Berlin");
        assertThat(value(header, "shipto_stateorprovince")).contains("BE");
        assertThat(value(header, "shipto_telephone")).contains("+49 1");
        assertThat(value(header, "description")).contains("Purchase order PO-1\nRing twice");
    }

    @Test
    void cutsLongTextWithAWarning() {
        SalesOrderRows rows = SalesOrderRows.toSalesOrder(
                withShipment(new Order.Shipment(
                        Optional.empty(), Optional.empty(), Optional.of("drone"), List.of("x".repeat(2001)))),
                rules());
        assertThat(rows.warnings()).containsExactly("description cut from 2001 to 2000 characters");
        assertThat(value(rows.header(), "shippingmethodcode")).isEmpty();
    }

    @Test
    void refusesAnOrderThatDoesNotAddUp() {
        Order wrong = order(money(true, "5", "9.5", "95.02"), line(0, "2", "50", "100"));
        assertThatThrownBy(() -> SalesOrderRows.toSalesOrder(wrong, rules())).isInstanceOf(MappingException.class);
    }
}
