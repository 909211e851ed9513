package io.commercebridge.billing.credit;

import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The directions of this part. */
public final class CreditDirections {

    private CreditDirections() {}

    /**
     * What it works with.
     *
     * @param customers the records of the flow that makes units of accounts
     */
    public record Systems(DynamicsClient dynamics, CommerceClient commerce, Counterparts customers, Clock clock) {}

    /** @param openBalance the columns of an account whose sum is its open balance, separated by commas */
    public static List<Direction<?>> of(Systems systems, String openBalance) {
        List<String> columns = Arrays.stream(openBalance.split(",", -1))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
        return List.of(new CreditToCommerce(
                new CreditReader(systems.dynamics(), columns),
                new SetUpNames(systems.dynamics(), systems.clock()),
                systems.customers(),
                new CreditWriter(systems.commerce())));
    }
}
