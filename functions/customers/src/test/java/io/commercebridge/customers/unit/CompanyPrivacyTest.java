package io.commercebridge.customers.unit;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.flowtest.Canary;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a company and of who receives its goods stays out of logs. */
@QuarkusTest
class CompanyPrivacyTest extends CustomersTestBase {

    @Test
    void i7KeepsNamesAddressesAndPhonesOutOfSight() {
        Canary.planted(world, "Canaria Vogelsang", "13 Secret Lane", "+49 40 5550199", "canary.vogel@example.org")
                .keptOutOfSightDuring(() -> {
                    String number = CustomersWorld.freshNumber();
                    Map<String, Object> columns = Map.of(
                            "name",
                            "Canaria Vogelsang",
                            "address1_line1",
                            "13 Secret Lane",
                            "address1_telephone1",
                            "+49 40 5550199",
                            "emailaddress1",
                            "canary.vogel@example.org");
                    UUID id = world.knownAccount(number, columns);
                    world.commerce()
                            .portal()
                            .addAddress(
                                    number,
                                    Map.of(
                                            "lastname",
                                            "Canaria Vogelsang",
                                            "streetname",
                                            "13 Secret Lane",
                                            "phone1",
                                            "+49 40 5550199"));
                    world.settle();
                    world.commerce().save("B2BUnit", Map.of("uid", number, "name", "Canaria Vogelsang 2"));
                    world.settle();
                    world.change(id, Map.of("address1_country", "Canaria Vogelsang"));
                    world.settle();
                });
    }
}
