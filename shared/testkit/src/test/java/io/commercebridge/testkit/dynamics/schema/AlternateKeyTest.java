package io.commercebridge.testkit.dynamics.schema;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.Options;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlternateKeyTest {
    private static final String ANN = "{\"lastname\":\"Lee\",\"emailaddress1\":\"Ann@rustic.example\"}";

    @Test
    void comparesTextWithoutRegardToCase() {
        try (Fixture fixture = new Fixture()) {
            fixture.org.contact("ann@rustic.example", "Ann", "Lee");

            assertRefused(fixture.post("contacts", ANN), 412, "0x80060892");
            assertThat(fixture.get("contacts(emailaddress1='ANN@Rustic.example')")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(fixture.patch("contacts(emailaddress1='ANN@rustic.example')", "{\"jobtitle\":\"Buyer\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(fixture.dynamics.rows("contact")).hasSize(1);
        }
    }

    @Test
    void letsTwoContactsShareAnAddressWhereTheKeyIsNotDefined() {
        try (Fixture fixture = new Fixture(Options.defaults().withoutKey("cb_emailaddress1"))) {
            assertThat(fixture.post("contacts", ANN).statusCode()).isEqualTo(204);
            assertThat(fixture.post("contacts", ANN).statusCode()).isEqualTo(204);

            assertThat(fixture.dynamics.rows("contact")).hasSize(2);
            assertThat(fixture.get("contacts(emailaddress1='ann@rustic.example')")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(fixture.get("accounts(accountnumber='c-4711')").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesToLeaveOutAKeyThatIsNotThere() {
        assertThatThrownBy(() -> Schema.loadWithout(Set.of("cb_email"))).hasMessageContaining("cb_email");
    }
}
