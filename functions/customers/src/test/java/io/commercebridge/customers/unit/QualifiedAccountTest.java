package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.testkit.commerce.portal.AccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An account that grew out of a request in the portal. */
@QuarkusTest
class QualifiedAccountTest extends CustomersTestBase {

    @Test
    void isCorrelatedWithTheRequestThatItCameFrom() {
        String number = CustomersWorld.freshNumber();
        String email = "apply." + number.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        world.commerce().portal().requestAccount(AccountRequest.of("Kestrel " + number, "Ann Lee", email));
        world.settle();
        var lead = world.dynamics().rows("lead").stream()
                .filter(row -> row.text("emailaddress1").filter(email::equals).isPresent())
                .findFirst()
                .orElseThrow();
        var qualified = world.sales().qualifyLead(lead.id(), number);
        world.settle();
        var registration = world.commerce().items("B2BRegistration").stream()
                .filter(one -> one.text("email").equals(email))
                .findFirst()
                .orElseThrow();
        assertThat(registration.text("status/code")).isEqualTo("APPROVED");
        assertThat(registration.text("defaultB2BUnit/uid")).isEqualTo(number);
        assertThat(world.unit(number).text("name")).isEqualTo("Kestrel " + number);
        String request = world.knownRow(lead.id()).written().orElseThrow().counterpart();
        assertThat(world.knownRow(qualified.account()).written().flatMap(Written::state))
                .contains("request " + request);
    }
}
