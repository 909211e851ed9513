package io.commercebridge.testkit.dynamics.rules.catalogue;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductFamilyTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void needsAUnitForAProductAndNoneForAFamily() {
        assertRefused(fixture.post("products", "{\"productnumber\":\"P-1\",\"name\":\"Saw\"}"), 400, "0x80040203");
        assertThat(fixture.post("products", "{\"productnumber\":\"F-1\",\"name\":\"Saws\",\"productstructure\":2}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(fixture.dynamics.rows("product").getFirst().choice("productstructure"))
                .as("of a product that does not say")
                .hasValue(1);
    }

    @Test
    void takesFamiliesAsParentsThatAreDraftsOrActive() {
        UUID family = fixture.org.family("F-1", "Tools");
        UUID other = fixture.org.product("P-1", "Saw");

        assertThat(moveInto(family, fixture.product).statusCode()).isEqualTo(204);
        assertRefused(moveInto(other, fixture.product), 400, "0x8004f998");
        person.reviseProduct(family);
        assertRefused(moveInto(family, other), 400, "0x8004f906");
    }

    @Test
    void refusesAFamilyThatWouldStandInItself() {
        UUID outer = fixture.org.family("F-1", "Tools");
        UUID inner = fixture.org.family("F-2", "Saws");
        moveInto(outer, inner);

        assertRefused(moveInto(inner, outer), 400, "0x80040265");
    }

    @Test
    void keepsAFamilyThatSomethingStandsIn() {
        UUID family = fixture.org.family("F-1", "Tools");
        UUID product = fixture.org.product("P-1", "Saw", family);

        assertRefused(fixture.send("DELETE", "products(" + family + ")", ""), 405, "0x80040227");
        person.delete("product", product);
        assertThat(fixture.send("DELETE", "products(" + family + ")", "").statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> moveInto(UUID family, UUID product) {
        return fixture.patch(
                "products(" + product + ")", "{\"parentproductid@odata.bind\":\"/products(" + family + ")\"}");
    }
}
