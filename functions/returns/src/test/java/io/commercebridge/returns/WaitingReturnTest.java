package io.commercebridge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A return waits for what Dynamics does not have yet, and a customer may decide otherwise than the defaults. */
@QuarkusTest
class WaitingReturnTest extends ReturnsTestBase {
    @Inject
    FlowFactory flows;

    @Inject
    DynamicsClient dynamics;

    @Inject
    CommerceClient commerce;

    @Inject
    DynamicsConfig organisation;

    private void decide(Map<String, String> settings) {
        ReturnsConfig config = new SmallRyeConfigBuilder()
                .withMapping(ReturnsConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ReturnsConfig.class);
        world = new ReturnsWorld(
                new ReturnsFlow(dynamics, commerce, Clock.systemUTC()).returns(flows, config, organisation));
    }

    private String waiting(String code) {
        List<BridgeEvent> events = world.takeFromCommerce();
        world.handle(events);
        world.handle(events);
        return world.asked(code).parked().orElseThrow().reason();
    }

    private void released(String code) {
        world.settleAll();
        assertThat(world.rma(code)).isPresent();
        assertThat(world.asked(code).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1WaitsForItsOrderAndIsReleasedByItsArrival() {
        String order = world.sales().placed(Sales.draft());
        world.sales().shipAll(order);
        world.sales().pay(order, "100");
        String code = world.ask(oneOf(order));
        assertThat(waiting(code)).isEqualTo("waiting for salesorder " + order);
        UUID account = world.sales().companyRow();
        world.agent().insert("salesorder", world.sales().header(order, new Ref("account", account)));
        released(code);
    }

    @Test
    void i1WaitsForAProductThatWasWrittenIn() {
        Sales.inShop(world.commerce(), "P-LATE");
        String order = world.sales()
                .sold(OrderDraft.net(ReturnsWorld.ANN, "USD")
                        .with("Unit", ReturnsWorld.COMPANY)
                        .with("deliveryAddress", Map.of("line1", "1 Mill Road", "town", "Leeds", "country", "GB"))
                        .with(OrderLine.of("P-LATE", 1, "5")));
        String code = world.ask(ReturnDraft.of(order).refund(0, 1, "GoodWill"));
        assertThat(waiting(code)).isEqualTo("waiting for product P-LATE");
        world.agent()
                .insert(
                        "product",
                        Map.of(
                                "productnumber",
                                "P-LATE",
                                "name",
                                "Late",
                                "defaultuomid",
                                new Ref("uom", world.org().pieces()),
                                "defaultuomscheduleid",
                                new Ref("uomschedule", world.org().unitGroup()),
                                "quantitydecimal",
                                2));
        released(code);
    }

    private String consumersOrder() {
        String bob = UUID.randomUUID() + "@example.org";
        world.commerce().seed("Customer", Map.of("uid", bob, "name", "Bob"));
        String order = world.sales()
                .placed(OrderDraft.net(bob, "USD")
                        .with("deliveryAddress", Map.of("line1", "1 Mill Road", "town", "Leeds", "country", "GB"))
                        .with(OrderLine.of("P-1", 1, "20")));
        world.sales().handOver(order, new Ref("contact", world.org().contact(bob, "Bob", "Ray")));
        world.sales().shipAll(order);
        world.sales().pay(order, "20");
        return order;
    }

    @Test
    void parksAConsumersReturnAsLongAsNoAccountIsSetForThose() {
        String code = world.ask(oneOf(consumersOrder()));
        world.settleAll();
        assertThat(world.asked(code).parked().orElseThrow().reason())
                .isEqualTo("the return is a consumer's, and no account is set for those");
    }

    @Test
    void i1KeepsAConsumersReturnUnderTheAccountForThoseOnceThatHasArrived() {
        decide(Map.of("bridge.returns.consumer-account", "C-SHOP"));
        String code = world.ask(oneOf(consumersOrder()));
        assertThat(waiting(code)).isEqualTo("waiting for account C-SHOP");
        UUID account =
                world.agent().insert("account", Map.of("accountnumber", "C-SHOP", "name", "Customers of the shop"));
        released(code);
        Row rma = world.rma(code).orElseThrow();
        assertThat(rma.ref("msdyn_serviceaccount").map(Ref::id)).contains(account);
        assertThat(rma.ref("msdyn_requestedbycontact").map(Ref::table)).contains("contact");
    }

    @Test
    void leavesOutASubStatusThatDynamicsDoesNotHaveWithAWarning() {
        decide(Map.of("bridge.returns.approved-substatus", "Agreed"));
        String code = world.ask(oneOf(sold()));
        world.handle(world.takeFromCommerce());
        assertThat(world.rma(code).orElseThrow().ref("msdyn_substatus")).isEmpty();
        assertThat(world.asked(code).verdict().orElseThrow().warnings())
                .containsExactly("Dynamics has no RMA sub-status 'Agreed' below Pending, left it out");
    }

    @Test
    void goesByWhatWasOrderedAndChargedWhereThereAreNoConsignmentsAndPayments() {
        decide(Map.of("bridge.returns.delivered", "ordered", "bridge.returns.limit", "charged"));
        String order = world.sales().placed(Sales.draft());
        world.sales().handOver(order);
        String code = settled(allOf(order));
        assertThat(world.lines(code)).hasSize(2);
    }

    @Test
    void doesNotStartWithAStatusThatTheShopDoesNotHave() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> decide(Map.of("bridge.returns.statuses", "Pending=AT_WORKSHOP")))
                .hasMessageContaining("'Pending=AT_WORKSHOP' does not lead to a ReturnStatus");
    }
}
