package io.commercebridge.returns.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.returns.ReturnsTestBase;
import io.commercebridge.returns.ReturnsWorld;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A return in warranty, or of somebody entitled, may go ahead; of any other somebody decides. */
@QuarkusTest
class WarrantyDecisionTest extends ReturnsTestBase {
    private static final int IN_WARRANTY = 1;
    private static final int ENTITLEMENT = 2;
    private static final int REVIEW = 3;

    @AfterEach
    void endEntitlements() {
        world.dynamics().rows("entitlement").forEach(row -> world.dynamics()
                .amend("entitlement", row.id(), Map.of("statecode", 3)));
        world.takeAll();
    }

    private static String daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days).toString();
    }

    private String orderedDaysAgo(int days) {
        String order = sold();
        world.commerce().seed("Order", Map.of("code", order, "date", Instant.parse(daysAgo(days) + "T08:00:00Z")));
        return order;
    }

    private Row rma(String order) {
        return world.rma(settled(oneOf(order))).orElseThrow();
    }

    private void entitle(int state, String end) {
        UUID account = world.dynamics().rows("account").getFirst().id();
        Map<String, Object> columns = new HashMap<>(Map.of("name", "Care", "statecode", state));
        columns.put("customerid", new Ref("account", account));
        columns.put("startdate", LocalDate.parse(daysAgo(900)));
        columns.put("enddate", LocalDate.parse(end));
        columns.putAll(Map.of("allocationtypecode", 0, "decreaseremainingon", 0, "entitytype", 0));
        columns.putAll(Map.of("isdefault", false, "restrictcasecreation", false, "msdyn_appliesto", 690970000));
        world.dynamics().seed("entitlement", columns);
    }

    private void isApproved(Row rma) {
        assertThat(rma.ref("msdyn_substatus").map(Ref::id)).contains(world.subStatus("Approved"));
        assertThat(rma.text("cb_reviewreason")).isEmpty();
    }

    @Test
    void approvesWithinTheWarrantyPeriod() {
        Row rma = rma(orderedDaysAgo(700));
        assertThat(rma.choice("cb_warranty")).contains(IN_WARRANTY);
        isApproved(rma);
    }

    @Test
    void approvesByAnEntitlementAfterThePeriod() {
        entitle(1, daysAgo(-1));
        Row rma = rma(orderedDaysAgo(800));
        assertThat(rma.choice("cb_warranty")).contains(ENTITLEMENT);
        isApproved(rma);
    }

    @Test
    void flagsForReviewWithTheReasonOutsideOfIt() {
        entitle(1, daysAgo(1));
        entitle(0, daysAgo(-9));
        String order = orderedDaysAgo(800);
        Row rma = rma(order);
        assertThat(rma.choice("cb_warranty")).contains(REVIEW);
        assertThat(rma.ref("msdyn_substatus").map(Ref::id)).contains(world.subStatus("Review"));
        assertThat(rma.text("cb_reviewreason").orElseThrow())
                .startsWith("The warranty of product P-1, 24 months from " + daysAgo(800) + ", ended on ")
                .endsWith("The customer has no active entitlement.");
    }

    @Test
    void flagsAProductWithoutAWarrantyPeriodForReview() {
        String order = world.sales()
                .sold(OrderDraft.net(ReturnsWorld.ANN, "USD")
                        .with("Unit", ReturnsWorld.COMPANY)
                        .with("deliveryAddress", Map.of("line1", "1 Mill Road", "town", "Leeds", "country", "GB"))
                        .with(OrderLine.of("P-3", 1, "5")));
        Row rma = world.rma(settled(ReturnDraft.of(order).refund(0, 1, "GoodWill")))
                .orElseThrow();
        assertThat(rma.choice("cb_warranty")).contains(REVIEW);
        assertThat(rma.text("cb_reviewreason").orElseThrow()).startsWith("Product P-3 has no warranty period.");
    }

    @Test
    void decidesOnceAndLeavesTheRestToPeople() {
        String order = orderedDaysAgo(800);
        String code = settled(oneOf(order));
        world.agent().moveReturn(world.rmaId(code), world.subStatus("Approved"));
        world.settleAll();
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
        world.settleAll();
        assertThat(world.rma(code).orElseThrow().ref("msdyn_substatus").map(Ref::id))
                .contains(world.subStatus("Approved"));
        assertThat(world.status(code)).isEqualTo("WAIT");
    }
}
