package io.commercebridge.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.order.SalesOrderRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code BRIDGE_ORDERS_UNKNOWN_PRODUCT=write_in} an unknown product becomes a line in words. */
@QuarkusTest
class OrderWriteInTest extends OrdersTestBase {
    @Inject
    FlowFactory flows;

    @Inject
    DynamicsClient dynamics;

    @Inject
    CommerceClient commerce;

    @Inject
    DynamicsConfig organisation;

    @BeforeEach
    void writeInUnknownProducts() {
        UUID namespace =
                NameBasedUuid.namespaceOf(organisation.url().orElseThrow().toString());
        CodeTable passing = CodeTable.parse("any", "*=pass");
        CodeTable omitting = CodeTable.parse("any", "*=omit");
        SalesOrderWriter writer = new SalesOrderWriter(dynamics, namespace);
        SalesOrderRules rules = new SalesOrderRules(namespace, omitting, passing, omitting, passing, Optional.empty());
        world = new OrdersWorld(flows.runner(
                "orders",
                List.of(new OrderToDynamics(
                        new OrderSource(commerce),
                        rules,
                        writer,
                        new SalesOrderRepair(writer, new Lookups(dynamics, Clock.systemUTC()), true)))));
    }

    private Row line(String code, int number) {
        return world.lines(code).stream()
                .filter(row -> row.get("lineitemnumber").equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesTheUnknownProductInWordsAndTheOthersAsTheyAre() {
        world.product("P-WORDS");
        String code = place(companyOrder()
                .with(OrderLine.of("P-1", 1, "10"))
                .with(OrderLine.of("P-WORDS", 2, "30").taxed(Tax.of("vat", "19"))));
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(line(code, 1).flag("isproductoverridden")).isFalse();
        assertThat(line(code, 2).flag("isproductoverridden")).isTrue();
        assertThat(line(code, 2).text("productdescription")).contains("P-WORDS Product P-WORDS");
        assertThat(line(code, 2).ref("productid")).isEmpty();
        assertThat(world.salesOrder(code).orElseThrow().number("totalamount").orElseThrow())
                .isEqualByComparingTo(amountDue(code));
    }

    @Test
    void amendsAWriteInLine() {
        world.product("P-SPOKEN");
        String code = place(companyOrder().with(OrderLine.of("P-SPOKEN", 2, "30")));
        world.handle(world.takeFromCommerce());
        world.commerce().shop().amendQuantity(code, 0, 5);
        world.handle(world.takeFromCommerce());
        assertThat(world.outcome(code)).isEqualTo("delivered");
        assertThat(line(code, 1).number("quantity").orElseThrow()).isEqualByComparingTo("5");
        assertThat(line(code, 1).flag("isproductoverridden")).isTrue();
    }

    @Test
    void stillWaitsForAMissingAccount() {
        world.commerce().seed("B2BUnit", java.util.Map.of("uid", "C-NONE", "name", "None"));
        String code = place(companyOrder().with("Unit", "C-NONE").with(OrderLine.of("P-1", 1, "10")));
        List<io.commercebridge.platform.event.BridgeEvent> event = world.takeFromCommerce();
        world.handle(event);
        world.handle(event);
        assertThat(world.known(code).parked().orElseThrow().reason()).isEqualTo("waiting for account C-NONE");
        world.deadLetters().take(_ -> true);
    }
}
