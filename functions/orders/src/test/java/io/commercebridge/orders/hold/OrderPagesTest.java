package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.order.HoldReason;
import io.commercebridge.orders.OrdersWorld;
import io.commercebridge.orders.status.StatusDirections;
import io.commercebridge.orders.status.StatusRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.arrival.RowArrivals;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An account may have more open orders than fit into a page. */
@QuarkusTest
class OrderPagesTest extends HoldsTestBase {
    @Inject
    FlowFactory flows;

    @Inject
    DynamicsClient dynamics;

    @Inject
    CommerceClient commerce;

    @Inject
    DynamicsConfig organisation;

    private FlowRunner inPagesOf(int size) {
        UUID namespace =
                NameBasedUuid.namespaceOf(organisation.url().orElseThrow().toString());
        RememberedHolds holds = new RememberedHolds(dynamics, flows.counterparts("orders"));
        return flows.runner(
                "orders",
                List.of(
                        StatusDirections.of(
                                new StatusDirections.Tools(
                                        dynamics,
                                        commerce,
                                        new OwnWrites(organisation.applicationUser()),
                                        new NewOrders(holds)),
                                new StatusRules(
                                        "SUSPENDED",
                                        new HoldReason("Please call us"),
                                        CodeTable.parse("order status", "*=pass"),
                                        namespace)),
                        holds,
                        new AccountToOrders(new OpenOrders(dynamics, size), new RowArrivals(dynamics, List.of()))));
    }

    @Test
    void holdsThemPageByPage() {
        List<String> codes = Stream.generate(company::place).limit(5).toList();
        play();
        OrdersWorld paged = new OrdersWorld(inPagesOf(2));
        company.holdWithoutAReason();
        paged.handle(paged.takeFromDynamics());
        paged.drainQueue();
        assertThat(codes).allSatisfy(code -> {
            assertThat(status(code)).isEqualTo("SUSPENDED");
            assertThat(info(code)).isEqualTo("Please call us");
        });
        assertThat(paged.dynamicsRequests())
                .filteredOn(entry -> entry.request().path().endsWith("/salesorders"))
                .as("pages of two, two and one")
                .hasSize(3);
    }
}
