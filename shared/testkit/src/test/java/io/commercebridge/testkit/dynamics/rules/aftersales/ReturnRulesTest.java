package io.commercebridge.testkit.dynamics.rules.aftersales;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnRulesTest {
    private static final UUID RETURN = UUID.fromString("4e7a0000-0000-4000-8000-000000000001");
    private static final int PENDING = 690970000;
    private static final int CANCELED = 690970001;

    private final Fixture fixture = new Fixture();
    private final UUID approved = fixture.org.returnSubStatus("Approved", PENDING);
    private final UUID rejected = fixture.org.returnSubStatus("Rejected", CANCELED);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void beginsPendingWithANumberOfItsOwn() {
        create();

        assertThat(row().choice("msdyn_systemstatus")).hasValue(PENDING);
        assertThat(row().text("msdyn_autonumbering"))
                .hasValueSatisfying(number -> assertThat(number).startsWith("RMA-01000-"));
        assertThat(row().ref("msdyn_substatus")).isEmpty();
        Row line = fixture.dynamics.rows("msdyn_rmaproduct").getFirst();
        assertThat(line.choice("msdyn_itemstatus")).hasValue(PENDING);
        assertThat(line.flag("cb_replacement")).isFalse();
        assertThat(line.get("cb_replacement")).hasValue(false);
        assertThat(line.text("msdyn_name")).hasValue("Cordless drill 18 V");
    }

    @ParameterizedTest
    @ValueSource(strings = {"msdyn_PriceList", "msdyn_ServiceAccount", "transactioncurrencyid"})
    void insistsOnPriceListAccountAndCurrency(String bind) {
        assertRefused(
                fixture.post("msdyn_rmas", without(rma(), "\"" + bind + "@odata.bind\":\"[^\"]*\"")),
                400,
                "0x80040203");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"msdyn_quantitytoreturn\":[0-9]+",
                "\"msdyn_unitamount\":[0-9.]+",
                "\"msdyn_totalamount\":[0-9.]+",
                "\"msdyn_lineorder\":[0-9]+",
                "\"msdyn_processingaction\":[0-9]+",
                "\"msdyn_Product@odata.bind\":\"[^\"]*\"",
                "\"msdyn_Unit@odata.bind\":\"[^\"]*\"",
                "\"msdyn_PriceList@odata.bind\":\"[^\"]*\""
            })
    void insistsOnWhatALineIs(String column) {
        create();

        assertRefused(fixture.post("msdyn_rmaproducts", without(line(), column)), 400, "0x80040203");
    }

    @Test
    void refusesAPriceListInAnotherCurrencyAndAUnitOfAnotherGroup() {
        assertRefused(
                fixture.post(
                        "msdyn_rmas",
                        rma().replace(
                                        fixture.org.priceList("USD").toString(),
                                        fixture.org.priceList("EUR").toString())),
                400,
                "0x80040265");
        create();
        UUID other = fixture.dynamics.seed("uomschedule", Map.of("name", "Weight", "baseuomname", "kg"));
        UUID kilogram = fixture.dynamics.seed(
                "uom", Map.of("name", "kg", "quantity", 1, "uomscheduleid", new Ref("uomschedule", other)));

        assertRefused(
                fixture.post(
                        "msdyn_rmaproducts", line().replace(fixture.org.pieces().toString(), kilogram.toString())),
                400,
                "0x80040265");
        assertRefused(
                fixture.post("msdyn_rmaproducts", line().replace(RETURN.toString(), kilogram.toString())),
                404,
                "0x80040217");
    }

    @Test
    void takesTheSystemStatusOfASubStatus() {
        create();

        move("msdyn_SubStatus@odata.bind", "\"/msdyn_rmasubstatuses(" + approved + ")\"");
        assertThat(row().choice("msdyn_systemstatus")).hasValue(PENDING);

        move("msdyn_SubStatus@odata.bind", "\"/msdyn_rmasubstatuses(" + rejected + ")\"");
        assertThat(row().choice("msdyn_systemstatus")).hasValue(CANCELED);
    }

    @Test
    void leavesASubStatusThatIsNotOneOfTheNewSystemStatus() {
        create();
        move("msdyn_SubStatus@odata.bind", "\"/msdyn_rmasubstatuses(" + approved + ")\"");

        move("msdyn_systemstatus", String.valueOf(CANCELED));
        assertThat(row().ref("msdyn_substatus")).isEmpty();

        fixture.dynamics.amend("msdyn_rmasubstatus", approved, Map.of("msdyn_defaultsubstatus", true));
        move("msdyn_systemstatus", String.valueOf(PENDING));
        assertThat(row().ref("msdyn_substatus")).isEqualTo(Optional.of(new Ref("msdyn_rmasubstatus", approved)));
    }

    @Test
    void takesItsLinesWithIt() {
        create();

        fixture.send("DELETE", "msdyn_rmas(" + RETURN + ")", "");

        assertThat(fixture.dynamics.rows("msdyn_rmaproduct")).isEmpty();
    }

    private void create() {
        assertThat(fixture.patch("msdyn_rmas(" + RETURN + ")", rma()).body()).isEmpty();
        assertThat(fixture.post("msdyn_rmaproducts", line()).body()).isEmpty();
    }

    private void move(String column, String value) {
        assertThat(fixture.patch("msdyn_rmas(" + RETURN + ")", "{\"" + column + "\":" + value + "}")
                        .body())
                .isEmpty();
    }

    private Row row() {
        return fixture.dynamics.row("msdyn_rma", RETURN).orElseThrow();
    }

    private static String without(String body, String column) {
        return body.replaceAll(column + ",?", "").replaceAll(",\\s*}", "}");
    }

    private String rma() {
        return """
                {"msdyn_name":"Return 00001","msdyn_referenceno":"00001","cb_ordernumber":"00001000","msdyn_taxable":true,
                 "msdyn_ServiceAccount@odata.bind":"/accounts(%s)","msdyn_PriceList@odata.bind":"/pricelevels(%s)",
                 "transactioncurrencyid@odata.bind":"/transactioncurrencies(%s)"}""".formatted(fixture.account, fixture.org.priceList("USD"), fixture.org.currency("USD"));
    }

    private String line() {
        return """
                {"msdyn_lineorder":1,"msdyn_quantitytoreturn":2,"msdyn_unitamount":129.00,"msdyn_totalamount":258.00,
                 "msdyn_processingaction":690970001,"msdyn_RMA@odata.bind":"/msdyn_rmas(%s)",
                 "msdyn_Product@odata.bind":"/products(%s)","msdyn_Unit@odata.bind":"/uoms(%s)",
                 "msdyn_PriceList@odata.bind":"/pricelevels(%s)"}""".formatted(RETURN, fixture.product, fixture.org.pieces(), fixture.org.priceList("USD"));
    }
}
