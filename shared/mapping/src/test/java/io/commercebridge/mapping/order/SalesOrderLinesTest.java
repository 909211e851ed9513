package io.commercebridge.mapping.order;

import static io.commercebridge.mapping.order.Orders.NAMESPACE;
import static io.commercebridge.mapping.order.Orders.line;
import static io.commercebridge.mapping.order.Orders.money;
import static io.commercebridge.mapping.order.Orders.order;
import static io.commercebridge.mapping.order.Orders.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalesOrderLinesTest {
    private static final Order PLAIN = order(money(true, "5", "9.5", "95"), line(0, "2", "50", "100"));

    private static Optional<Object> value(Row row, String column) {
        assertThat(row.columns()).containsKey(column);
        return java.util.Objects.requireNonNull(row.columns().get(column));
    }

    @Test
    void writesTheLines() {
        SalesOrderRows rows = SalesOrderRows.toSalesOrder(PLAIN, rules());
        assertThat(rows.all()).hasSize(2).first().isEqualTo(rows.header());
        Row line = rows.lines().getFirst();
        assertThat(line.part()).isEqualTo("0");
        assertThat(line.entitySet()).isEqualTo("salesorderdetails");
        assertThat(line.id()).isEqualTo(NameBasedUuid.of(NAMESPACE, "OrderEntry/0|00001000|null"));
        assertThat(line.id()).isEqualTo(SalesOrderRows.lineIdOf("00001000|null", "0", NAMESPACE));
        assertThat(value(line, "salesorderid@odata.bind"))
                .contains(new Lookup(
                        "salesorder",
                        "salesorders",
                        "salesorderid",
                        rows.header().id().toString()));
        assertThat(value(line, "productid@odata.bind"))
                .contains(new Lookup("product", "products", "productnumber", "P-0"));
        assertThat(value(line, "uomid@odata.bind")).contains(new Lookup("uom", "uoms", "name", "Each"));
        assertThat(value(line, "quantity")).contains(new BigDecimal("2"));
        assertThat(value(line, "priceperunit")).contains(new BigDecimal("50"));
        assertThat(value(line, "tax")).contains(new BigDecimal("9.50"));
        assertThat(value(line, "lineitemnumber")).contains(1);
        assertThat(value(line, "ispriceoverridden")).contains(true);
        assertThat(value(line, "isproductoverridden")).contains(false);
    }

    @Test
    void tellsTheLastRequestedDeliveryAndEachLines() {
        OrderLine first = line(0, "2", "50", "100");
        OrderLine dated = new OrderLine(
                1,
                "P-1",
                Optional.empty(),
                "kg",
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.TEN,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.of("CC-9"));
        SalesOrderRows rows = SalesOrderRows.toSalesOrder(order(money(true, "0", "0", "110"), first, dated), rules());
        assertThat(value(rows.header(), "requestdeliveryby")).contains(LocalDate.of(2026, 12, 1));
        assertThat(value(rows.lines().get(1), "requestdeliveryby")).contains(LocalDate.of(2026, 12, 1));
        assertThat(value(rows.lines().get(1), "description")).contains("Cost centre CC-9");
        assertThat(value(rows.lines().get(0), "requestdeliveryby")).isEmpty();
    }

    @Test
    void turnsALineIntoAWriteIn() {
        Row line = SalesOrderRows.toSalesOrder(PLAIN, rules()).lines().getFirst();
        Row writeIn = SalesOrderRows.toWriteIn(line, "P-0", Optional.of("Drill"));
        assertThat(writeIn.columns())
                .containsEntry("productdescription", Optional.of("P-0 Drill"))
                .containsEntry("isproductoverridden", Optional.of(true))
                .containsEntry("productid@odata.bind", Optional.empty())
                .containsEntry("uomid@odata.bind", Optional.empty())
                .containsEntry("quantity", Optional.of(new BigDecimal("2")));
        assertThat(SalesOrderRows.toWriteIn(line, "P-0", Optional.empty()).columns())
                .containsEntry("productdescription", Optional.of("P-0"));
        assertThat(writeIn.id()).isEqualTo(line.id());
    }

    @Test
    void fallsBackToTheProductsUnitOnlyWhereTheTableSaysNothing() {
        SalesOrderRules passing = new SalesOrderRules(
                NAMESPACE,
                rules().priceLists(),
                CodeTable.parse("unit", "kg=Kilogram,*=pass"),
                rules().deliveryModes(),
                rules().countries(),
                Optional.empty());
        Row line = SalesOrderRows.toSalesOrder(PLAIN, passing).lines().getFirst();
        Lookup product = new Lookup("product", "products", "productnumber", "P-0");
        assertThat(value(line, "uomid@odata.bind"))
                .contains(new Lookup("uom", "uoms", "name", "pieces", Optional.of(product)));
    }
}
