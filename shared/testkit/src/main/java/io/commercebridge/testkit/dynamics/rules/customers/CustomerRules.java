package io.commercebridge.testkit.dynamics.rules.customers;

import io.commercebridge.testkit.dynamics.records.TableRules;
import java.util.List;
import java.util.Map;

/** The rules of customers and their addresses, by table. */
public final class CustomerRules {
    private CustomerRules() {}

    public static Map<String, List<TableRules>> byTable() {
        return Map.of(
                "account", List.of(new AccountHierarchy(), new EmbeddedAddresses("account")),
                "contact", List.of(new FullName(), new EmbeddedAddresses("contact")),
                "lead", List.of(new FullName()),
                "systemuser", List.of(new FullName()),
                "customeraddress", List.of(new AddressRules()));
    }
}
