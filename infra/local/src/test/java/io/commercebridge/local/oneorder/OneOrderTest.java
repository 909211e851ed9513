package io.commercebridge.local.oneorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.local.function.FunctionZip;
import io.commercebridge.local.world.Systems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * One order through all its flows: placed, amended, held, released, shipped in two parts, invoiced, paid, returned, refunded.
 * Every webhook comes twice and in any order, every batch is delivered twice, and after each step the laws of quantity and
 * money are checked over both systems.
 */
@EnabledIf("functionsAreBuilt")
class OneOrderTest {
    private static final Path ROOT =
            Path.of(System.getProperty("commercebridge.root", ".")).toAbsolutePath();
    private static final List<String> FLOWS =
            List.of("customers", "orders", "fulfilment", "billing", "returns", "intake", "operations");
    private static final int ORDERS = Integer.getInteger("commercebridge.orders-followed", 2);
    private static final long SEED = 20261126;

    static boolean functionsAreBuilt() {
        return FunctionZip.under(ROOT).stream().map(FunctionZip::name).toList().containsAll(FLOWS);
    }

    @Test
    void keepsTheLawsOfQuantityAndMoneyFromTheBasketToTheRefund() {
        try (ShuffledBridge world = new ShuffledBridge(ROOT, SEED)) {
            Systems systems = world.bridge().systems();
            Company company = Company.enter(systems);
            world.settle();
            company.hireBuyer();
            for (int number = 0; number < ORDERS; number++) {
                new OrderLife(world, company, new OneOrder(systems, "%08d".formatted(3000 + number))).runs();
            }
            assertThat(world.webhooks()).as("webhooks").isGreaterThan(ORDERS * 100);
            assertThat(world.problems()).isEmpty();
        }
    }
}
