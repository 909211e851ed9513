package io.commercebridge.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.returns.ReturnsTestBase;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.commerce.shop.sold.ReturnLine;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a buyer asks to give back becomes one RMA with its products. */
@QuarkusTest
class ReturnRequestTest extends ReturnsTestBase {

    @Test
    void makesAnRmaOfOneOfTwoLines() {
        String order = sold();
        String code = world.ask(oneOf(order));
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome(code)).isEqualTo("delivered");
        Row rma = world.rma(code).orElseThrow();
        assertThat(rma.text("msdyn_referenceno")).contains(code);
        assertThat(rma.text("cb_ordernumber")).contains(order);
        assertThat(rma.text("msdyn_name")).contains("Return " + code);
        assertThat(rma.choice("msdyn_systemstatus")).contains(690970000);
        assertThat(rma.ref("msdyn_serviceaccount").map(Ref::table)).contains("account");
        assertThat(rma.ref("msdyn_requestedbycontact").map(Ref::table)).contains("contact");
        assertThat(rma.ref("msdyn_pricelist").map(Ref::id)).contains(world.org().priceList("USD"));
        assertThat(rma.ref("transactioncurrencyid").map(Ref::id))
                .contains(world.org().currency("USD"));
        assertThat(world.lines(code)).hasSize(1);
        Row line = world.line(code, 0);
        assertThat(line.number("msdyn_quantitytoreturn").orElseThrow()).isEqualByComparingTo("1");
        assertThat(line.number("msdyn_unitamount").orElseThrow()).isEqualByComparingTo("20");
        assertThat(line.number("msdyn_totalamount").orElseThrow()).isEqualByComparingTo("20");
        assertThat(line.choice("msdyn_lineorder")).contains(1);
        assertThat(line.flag("msdyn_credittoaccount")).isTrue();
        assertThat(line.flag("cb_replacement")).isFalse();
        assertThat(line.text("cb_reason")).contains("Not as described");
        assertThat(line.ref("msdyn_unit").map(Ref::id)).contains(world.org().pieces());
        assertThat(world.dynamicsRequests())
                .filteredOn(entry -> !entry.request().method().equals("GET"))
                .hasSize(1);
    }

    @Test
    void makesAnRmaOfSeveralLinesAndAReplacement() {
        String code = world.ask(ReturnDraft.of(sold())
                .with(ReturnLine.refund(0, 2, "GoodWill").asking("33.33"))
                .replacement(1, 1, "ManufacturingFault"));
        world.settleAll();
        assertThat(world.lines(code)).hasSize(2);
        assertThat(world.line(code, 0).number("msdyn_totalamount").orElseThrow())
                .isEqualByComparingTo("33.33");
        assertThat(world.line(code, 0).number("msdyn_unitamount").orElseThrow()).isEqualByComparingTo("16.67");
        Row replaced = world.line(code, 1);
        assertThat(replaced.flag("cb_replacement")).isTrue();
        assertThat(replaced.flag("msdyn_credittoaccount")).isFalse();
        assertThat(replaced.number("msdyn_totalamount").orElseThrow()).isZero();
    }

    @Test
    void writesOnlyWhatChangesLater() {
        String code = settled(oneOf(sold()));
        world.commerce()
                .save(
                        "RefundEntry",
                        Map.of(
                                "returnRequest",
                                code,
                                "orderEntry",
                                world.entry(code, 0).reference("orderEntry").orElseThrow(),
                                "amount",
                                "15"));
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(world.line(code, 0).number("msdyn_totalamount").orElseThrow())
                .isEqualByComparingTo("15");
        assertThat(world.dynamicsRequests()).singleElement().satisfies(write -> assertThat(
                        write.request().text())
                .contains("msdyn_totalamount")
                .doesNotContain("msdyn_quantitytoreturn"));
    }

    @Test
    void parksAReasonThatIsNotMappedAndNamesTableAndValue() {
        world.commerce().seed("RefundReason", Map.of("code", "ChangedMind"));
        String code = world.ask(ReturnDraft.of(sold()).refund(0, 1, "ChangedMind"));
        world.handle(world.takeFromCommerce());
        assertThat(world.asked(code).parked().orElseThrow().reason())
                .isEqualTo("code table 'return reason' has no entry for 'ChangedMind'");
        assertThat(world.dynamicsRequests()).isEmpty();
    }

    @Test
    void i5TellsTheNumberBackOnceAndKnowsTheEcho() {
        String code = world.ask(oneOf(sold()));
        world.handle(world.takeFromCommerce());
        world.handle(world.takeFromDynamics());
        assertThat(world.inShop(code).text("RMA")).startsWith("RMA");
        assertThat(world.status(code)).isEqualTo("WAIT");
        world.forgetRequests();
        List<BridgeEvent> echo = world.takeFromCommerce();
        assertThat(echo).isNotEmpty();
        world.handle(echo.stream()
                .filter(event -> event.type().contains("BridgeReturn"))
                .toList());
        assertThat(world.outcome(code)).isEqualTo("echo");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void ignoresAReturnWithoutEntries() {
        String order = sold();
        world.commerce().save("ReturnRequest", Map.of("code", "R-EMPTY", "order", order, "status", "APPROVAL_PENDING"));
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome("R-EMPTY")).isEqualTo("ignored");
        assertThat(world.dynamicsRequests()).isEmpty();
    }
}
