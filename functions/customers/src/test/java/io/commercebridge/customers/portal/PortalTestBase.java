package io.commercebridge.customers.portal;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A company that both sides know, and what its buyers enter for it. */
abstract class PortalTestBase extends CustomersTestBase {
    String number;
    UUID account;

    @BeforeEach
    void aKnownCompany() {
        number = CustomersWorld.freshNumber();
        account = world.knownAccount(number, Map.of());
    }

    /** Enters a ship-to address; its publicKey. */
    String enter(String street) {
        return world.commerce()
                .portal()
                .addAddress(
                        number,
                        Map.of(
                                "company",
                                "Kestrel Depot",
                                "streetname",
                                street,
                                "town",
                                "Austin",
                                "postalcode",
                                "73301",
                                "country",
                                "US"))
                .text("publicKey");
    }

    ItemView address(String publicKey) {
        return world.commerce().item("Address", "false|" + publicKey);
    }

    List<Row> addresses() {
        return world.dynamics().rows("customeraddress").stream()
                .filter(row -> row.ref("parentid")
                        .filter(parent -> parent.id().equals(account))
                        .isPresent())
                .filter(row -> row.text("line1").isPresent())
                .toList();
    }

    List<Row> tasks() {
        return world.dynamics().rows("task").stream()
                .filter(row -> row.ref("regardingobjectid")
                        .filter(regarding -> regarding.id().equals(account))
                        .isPresent())
                .toList();
    }

    Row task() {
        return tasks().getFirst();
    }
}
