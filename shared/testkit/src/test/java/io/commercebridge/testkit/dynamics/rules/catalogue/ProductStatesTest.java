package io.commercebridge.testkit.dynamics.rules.catalogue;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProductStatesTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void publishesAFamilyWithWhatStandsInIt() {
        UUID family = person.createFamily("F-1", "Tools");
        UUID product = person.createProduct("P-1", "Saw", fixture.org.pieces(), Optional.of(family));
        assertState(family, 2, 0);
        assertState(product, 2, 0);

        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
        person.publishProduct(family);

        assertState(family, 0, 1);
        assertState(product, 0, 1);
        assertThat(fixture.dynamics.pendingWebhooks())
                .extracting(webhook -> webhook.step().name())
                .containsOnly("CommerceBridge: product changed")
                .hasSize(2);
    }

    @Test
    void makesAProductWithoutAFamilyActiveAtOnce() {
        assertState(person.createProduct("P-1", "Saw", fixture.org.pieces(), Optional.empty()), 0, 1);
    }

    @Test
    void revisesRetiresAndActivates() {
        UUID product = fixture.product;

        person.reviseProduct(product);
        assertState(product, 3, 3);
        person.publishProduct(product);
        assertState(product, 0, 1);
        person.retireProduct(product);
        assertState(product, 1, 2);
        person.activateProduct(product);
        assertState(product, 0, 1);
    }

    @Test
    void retiresAFamilyWithWhatStandsInIt() {
        UUID family = fixture.org.family("F-1", "Tools");
        UUID inner = person.createFamily("F-2", "Saws");
        person.update("product", inner, Map.of("parentproductid", ref(family)));
        person.publishProduct(family);
        UUID product = fixture.org.product("P-1", "Saw", inner);

        person.retireProduct(family);

        assertState(inner, 1, 2);
        assertState(product, 1, 2);
    }

    @Test
    void refusesWaysThatProductsDoNotGo() {
        UUID family = person.createFamily("F-1", "Tools");
        UUID product = person.createProduct("P-1", "Saw", fixture.org.pieces(), Optional.of(family));

        assertRefused(patch(product, "{\"statecode\":0,\"statuscode\":1}"), 400, "0x8004f909");
        assertRefused(patch(product, "{\"statecode\":3,\"statuscode\":3}"), 400, "0x80040265");
        assertRefused(patch(fixture.product, "{\"statecode\":2,\"statuscode\":0}"), 400, "0x80061035");
        assertThatThrownBy(() -> person.insert(
                        "product", Map.of("productnumber", "F-9", "name", "X", "productstructure", 2, "statecode", 0)))
                .isInstanceOf(Refusal.class);
    }

    private HttpResponse<String> patch(UUID product, String body) {
        return fixture.patch("products(" + product + ")", body);
    }

    private static Ref ref(UUID product) {
        return new Ref("product", product);
    }

    private void assertState(UUID product, int state, int status) {
        assertThat(person.read("product", product).choice("statecode")).hasValue(state);
        assertThat(person.read("product", product).choice("statuscode")).hasValue(status);
    }
}
