package io.commercebridge.mapping.returns;

import static io.commercebridge.mapping.returns.Asked.RULES;
import static io.commercebridge.mapping.returns.Asked.USD;
import static io.commercebridge.mapping.returns.Asked.number;
import static io.commercebridge.mapping.returns.Asked.refund;
import static io.commercebridge.mapping.returns.Asked.replacement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.returns.RmaReferences.Goods;
import io.commercebridge.mapping.returns.Warranty.Entitled;
import io.commercebridge.mapping.returns.Warranty.InPeriod;
import io.commercebridge.mapping.returns.Warranty.Review;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RmaRowsTest {
    private static final RmaReferences REFERENCES = new RmaReferences(
            "a-1", Optional.of("c-1"), "l-1", "u-1", Optional.of("s-1"), Map.of(0, new Goods("p-0", "e-0")));

    private static RmaRows rows(ReturnLine... lines) {
        return RmaRows.toRma(Asked.of(lines), USD, RULES);
    }

    private static Row opened(Warranty warranty) {
        Return asked = Asked.of(refund(0, "3", "10"));
        return new RmaOpening(REFERENCES, warranty, RULES)
                .open(asked, RmaRows.toRma(asked, USD, RULES))
                .header();
    }

    @Test
    void tellsTheReturnAndItsOrder() {
        Row header = rows(refund(0, "1", "10")).header();
        assertThat(header.entitySet()).isEqualTo("msdyn_rmas");
        assertThat(header.id()).isEqualTo(RmaRows.idOf("R-2", RULES.namespace()));
        assertThat(header.columns())
                .containsOnly(
                        Map.entry("msdyn_referenceno", Optional.of("R-2")),
                        Map.entry("cb_ordernumber", Optional.of("O-1")),
                        Map.entry("msdyn_description", Optional.empty()));
    }

    @Test
    void tellsThatTheCostOfTheDeliveryIsWantedToo() {
        Return asked =
                new Return("R-2", "R-2", new Return.Purchase("O-1", "O-1|null"), Asked.MOMENT, true, true, List.of());
        assertThat(RmaRows.toRma(asked, USD, RULES).header().columns().get("msdyn_description"))
                .isEqualTo(Optional.of("The buyer wants the cost of the delivery back too."));
        assertThat(asked.uncancelled().cancelled()).isFalse();
        assertThat(asked.uncancelled().deliveryCost()).isTrue();
    }

    @Test
    void tellsWhatIsToBeRefundedAndWhy() {
        Row line = rows(refund(4, "3", "10")).lines().getFirst();
        assertThat(line.part()).isEqualTo("4");
        assertThat(line.entitySet()).isEqualTo("msdyn_rmaproducts");
        assertThat(line.id()).isEqualTo(RmaRows.lineIdOf("R-2", 4, RULES.namespace()));
        assertThat(line.columns())
                .containsOnly(
                        Map.entry("msdyn_quantitytoreturn", Optional.of(number("3"))),
                        Map.entry("msdyn_unitamount", Optional.of(number("3.33"))),
                        Map.entry("msdyn_totalamount", Optional.of(number("10"))),
                        Map.entry("msdyn_credittoaccount", Optional.of(true)),
                        Map.entry("cb_replacement", Optional.of(false)),
                        Map.entry("cb_reason", Optional.of("Good will")));
    }

    @Test
    void wantsNoMoneyForAReplacement() {
        Row line = rows(replacement(0, "2")).lines().getFirst();
        assertThat(line.columns())
                .containsEntry("msdyn_totalamount", Optional.of(BigDecimal.ZERO))
                .containsEntry("msdyn_credittoaccount", Optional.of(false))
                .containsEntry("cb_replacement", Optional.of(true))
                .containsEntry("cb_reason", Optional.empty());
        assertThat(new ReturnLine(0, "P-0", number("1"), Optional.empty(), Optional.of("GoodWill")).isReplacement())
                .isFalse();
        assertThat(new ReturnLine(0, "P-0", number("1"), Optional.of(number("1")), Optional.empty()).isReplacement())
                .isFalse();
    }

    @Test
    void roundsTheAmountOfAPieceToTheCurrencyAndDividesByNothing() {
        Return asked = Asked.of(refund(0, "3", "1000"), refund(1, "0", "5"));
        List<Row> lines = RmaRows.toRma(asked, MinorUnits.of("JPY"), RULES).lines();
        assertThat(lines.get(0).columns().get("msdyn_unitamount")).isEqualTo(Optional.of(number("333")));
        assertThat(lines.get(1).columns().get("msdyn_unitamount")).isEqualTo(Optional.of(BigDecimal.ZERO));
    }

    @Test
    void refusesAReasonThatIsNotMappedAndNamesTableAndValue() {
        RmaRules other = new RmaRules(RULES.namespace(), CodeTable.parse("return reason", "A=B"), 0);
        assertThatThrownBy(() -> RmaRows.toRma(Asked.of(refund(0, "1", "1")), USD, other))
                .hasMessage("code table 'return reason' has no entry for 'GoodWill'");
    }

    @Test
    void cutsALongReasonWithAWarning() {
        RmaRules other =
                new RmaRules(RULES.namespace(), CodeTable.parse("return reason", "GoodWill=" + "x".repeat(101)), 0);
        assertThat(RmaRows.toRma(Asked.of(refund(0, "1", "1")), USD, other).warnings())
                .containsExactly("cb_reason cut from 101 to 100 characters");
    }

    @Test
    void opensWithEverythingThatDynamicsNeeds() {
        assertThat(opened(new InPeriod()).columns())
                .containsEntry("msdyn_name", Optional.of("Return R-2"))
                .containsEntry("msdyn_ServiceAccount@odata.bind", lookup("account", "accounts", "a-1"))
                .containsEntry("msdyn_RequestedByContact@odata.bind", lookup("contact", "contacts", "c-1"))
                .containsEntry(
                        "msdyn_SubStatus@odata.bind", lookup("msdyn_rmasubstatus", "msdyn_rmasubstatuses", "s-1"))
                .containsEntry("msdyn_PriceList@odata.bind", lookup("pricelevel", "pricelevels", "l-1"))
                .containsEntry(
                        "transactioncurrencyid@odata.bind",
                        lookup("transactioncurrency", "transactioncurrencies", "u-1"))
                .containsEntry("msdyn_taxable", Optional.of(false))
                .containsEntry("msdyn_systemstatus", Optional.of(690_970_000))
                .containsEntry("msdyn_daterequested", Optional.of(LocalDate.of(2026, 3, 10)))
                .containsEntry("msdyn_referenceno", Optional.of("R-2"));
    }

    private static Optional<Object> lookup(String table, String entitySet, String id) {
        return Optional.of(new Lookup(table, entitySet, table + "id", id));
    }

    @Test
    void opensWithWhatTheWarrantySays() {
        assertThat(opened(new InPeriod()).columns())
                .containsEntry("cb_warranty", Optional.of(1))
                .containsEntry("cb_reviewreason", Optional.empty());
        assertThat(opened(new Entitled()).columns()).containsEntry("cb_warranty", Optional.of(2));
        assertThat(opened(new Review("Too late.")).columns())
                .containsEntry("cb_warranty", Optional.of(3))
                .containsEntry("cb_reviewreason", Optional.of("Too late."));
    }

    @Test
    void opensEveryLineWithItsProduct() {
        Return asked = Asked.of(refund(0, "3", "10"));
        RmaRows rows = new RmaOpening(REFERENCES, new InPeriod(), RULES).open(asked, RmaRows.toRma(asked, USD, RULES));
        assertThat(rows.all()).hasSize(2);
        assertThat(rows.lines().getFirst().columns())
                .containsEntry("msdyn_name", Optional.of("P-0"))
                .containsEntry(
                        "msdyn_RMA@odata.bind",
                        lookup("msdyn_rma", "msdyn_rmas", rows.header().id().toString()))
                .containsEntry("msdyn_Product@odata.bind", lookup("product", "products", "p-0"))
                .containsEntry("msdyn_Unit@odata.bind", lookup("uom", "uoms", "e-0"))
                .containsEntry("msdyn_PriceList@odata.bind", lookup("pricelevel", "pricelevels", "l-1"))
                .containsEntry("msdyn_lineorder", Optional.of(1))
                .containsEntry("msdyn_processingaction", Optional.of(690_970_001))
                .containsEntry("msdyn_itemstatus", Optional.of(690_970_000))
                .containsEntry("msdyn_quantitytoreturn", Optional.of(number("3")));
    }
}
