package io.commercebridge.returns.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.returns.ReturnsTestBase;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.screens.ReturnScreens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is decided, received and refunded in Dynamics shows on the return in the shop. */
@QuarkusTest
class ReturnProgressTest extends ReturnsTestBase {
    private static final Instant PAID_ON = Instant.parse("2026-03-02T12:00:00Z");

    private UUID rma(String code) {
        return world.rmaId(code);
    }

    @Test
    void followsAReturnFromItsApprovalToItsEnd() {
        String code = settled(ReturnDraft.of(sold()).refund(0, 2, "GoodWill"));
        assertThat(world.status(code)).isEqualTo("WAIT");
        assertThat(world.inShop(code).text("RMA"))
                .isEqualTo(world.rma(code)
                        .orElseThrow()
                        .text("msdyn_autonumbering")
                        .orElseThrow());

        world.agent().approveReturn(rma(code), world.subStatus("Approved"), "Pack it well.");
        world.agent().trackReturn(rma(code), "1Z-9");
        world.settleAll();
        assertThat(world.entry(code, 0).text("notes")).isEqualTo("Pack it well.\nTracking number: 1Z-9");

        world.agent().receive(world.lineId(code, 0), "1");
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("RECEIVING");
        assertThat(world.entry(code, 0).text("receivedQuantity")).isEqualTo("1");
        assertThat(world.entry(code, 0).date("reachedDate")).isPresent();

        world.agent().receive(world.lineId(code, 0), "1");
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("RECEIVED");
        assertThat(world.entry(code, 0).text("receivedQuantity")).isEqualTo("2");

        world.agent().refund(world.lineId(code, 0), "15", PAID_ON);
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("PAYMENT_REVERSED");
        assertThat(world.entry(code, 0).number("refundedAmount")).isEqualByComparingTo("15");

        world.agent().refund(world.lineId(code, 0), "25", PAID_ON.plusSeconds(60));
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("COMPLETED");
        assertThat(world.entry(code, 0).text("status/code")).isEqualTo("COMPLETED");
        assertThat(world.entry(code, 0).number("refundedAmount")).isEqualByComparingTo("40");
        assertThat(world.entry(code, 0).date("refundedDate")).contains(PAID_ON.plusSeconds(60));
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void showsAReplacementThatHasComeBack() {
        String code = settled(ReturnDraft.of(sold()).replacement(1, 1, "ManufacturingFault"));
        world.agent().receive(world.lineId(code, 1), "1");
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("RECEIVED");
        assertThat(world.entry(code, 1).type()).isEqualTo("ReplacementEntry");
        assertThat(world.entry(code, 1).text("receivedQuantity")).isEqualTo("1");
    }

    @Test
    void endsARejectedReturnWithTheReason() {
        String code = settled(oneOf(sold()));
        world.agent().rejectReturn(rma(code), world.subStatus("Rejected"), "It was opened.");
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("CANCELED");
        assertThat(world.entry(code, 0).text("status/code")).isEqualTo("CANCELED");
        assertThat(world.entry(code, 0).text("notes")).isEqualTo("It was opened.");
        assertThat(world.outcome(code)).isEqualTo("echo");
    }

    @Test
    void i3DoesNotOpenAgainWhatTheBuyerWasToldToBeOver() {
        String code = settled(oneOf(sold()));
        world.agent().rejectReturn(rma(code), world.subStatus("Rejected"), "It was opened.");
        world.settleAll();
        world.agent().approveReturn(rma(code), world.subStatus("Approved"), "Pack it well.");
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("CANCELED");
        assertThat(world.told(code).parked().orElseThrow().reason())
                .isEqualTo("the RMA of return " + code + " goes on, but the buyer has been told that it has ended");
    }

    @Test
    void goesOnWithoutALineThatIsNotToComeBack() {
        String code = settled(allOf(sold()));
        world.agent().update("msdyn_rmaproduct", world.lineId(code, 1), Map.of("msdyn_itemstatus", 690970002));
        world.agent().receive(world.lineId(code, 0), "3");
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("RECEIVED");
        assertThat(world.entry(code, 1).text("status/code")).isEqualTo("CANCELED");
        assertThat(world.entry(code, 0).text("status/code")).isEqualTo("RECEIVED");
    }

    @Test
    void parksAStatusThatIsNotMappedAndNamesTableAndValue() {
        String code = settled(oneOf(sold()));
        UUID lost = world.agent().createSubStatus("In the post", ReturnScreens.PENDING);
        world.agent().moveReturn(rma(code), lost);
        world.settleAll();
        assertThat(world.told(code).parked().orElseThrow().reason())
                .isEqualTo("code table 'RMA status' has no entry for 'In the post'");
        assertThat(world.status(code)).isEqualTo("WAIT");
    }

    @Test
    void ignoresAnRmaThatWasBornInDynamics() {
        String code = settled(oneOf(sold()));
        var made = world.rma(code).orElseThrow();
        UUID born = world.agent()
                .insert(
                        "msdyn_rma",
                        Map.of(
                                "msdyn_name",
                                "By phone",
                                "msdyn_referenceno",
                                code,
                                "msdyn_serviceaccount",
                                made.ref("msdyn_serviceaccount").orElseThrow(),
                                "msdyn_pricelist",
                                made.ref("msdyn_pricelist").orElseThrow(),
                                "transactioncurrencyid",
                                made.ref("transactioncurrencyid").orElseThrow(),
                                "msdyn_taxable",
                                false));
        world.settleAll();
        assertThat(world.outcome(Side.DYNAMICS, born.toString())).isEqualTo("ignored");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void i5WritesNothingForWhatTheShopShowsAlready() {
        String code = settled(oneOf(sold()));
        world.agent().receive(world.lineId(code, 0), "1");
        world.settleAll();
        world.forgetRequests();
        world.agent().update("msdyn_rma", rma(code), Map.of("msdyn_systemstatus", ReturnScreens.RECEIVED));
        world.settleAll();
        assertThat(world.outcome(Side.DYNAMICS, rma(code).toString())).isEqualTo("unchanged");
        assertThat(world.requests())
                .allSatisfy(request -> assertThat(request.request().method()).isEqualTo("GET"));
    }
}
