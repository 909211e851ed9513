package io.commercebridge.testkit.commerce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenameTest {
    private static final String HOOK = "model://bridgeRenameCustomer";
    private static final String BOB = "InboundB2BCustomer/B2BCustomers('bob%2540acme.test')";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);
    private final Told told = new Told(shop);

    @BeforeEach
    void seed() {
        shop.seed("B2BUnit", Map.of("uid", "acme", "name", "Acme"));
        shop.portal().addBuyer("acme", "bob@acme.test", "Bob", List.of());
        told.forget();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private Api.Answer rename(String hook, String path, String body) {
        return Api.send(api.request(path)
                .header("Content-Type", "application/json")
                .header("Pre-Persist-Hook", hook)
                .method("PATCH", Api.text(body)));
    }

    private static String to(String email) {
        return "{\"originalUid\":\"" + email + "\",\"email\":\"" + email + "\"}";
    }

    @Test
    void givesABuyerAnotherUidAndKeepsTheRest() {
        Api.Answer answer = rename(HOOK, BOB, to("Robert@Acme.test"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("robert%40acme.test");
        assertThat(shop.items("B2BCustomer")).singleElement().satisfies(robert -> {
            assertThat(robert.text("uid")).isEqualTo("robert@acme.test");
            assertThat(robert.text("email")).isEqualTo("Robert@Acme.test");
            assertThat(robert.text("name")).isEqualTo("Bob");
        });
        assertThat(told.all("BridgeB2BCustomer")).singleElement().satisfies(body -> assertThat(
                        body.path("integrationKey").asText())
                .isEqualTo("robert%40acme.test"));
        assertThat(api.get(BOB).status()).isEqualTo(404);
    }

    @Test
    void refusesAUidThatAnyOtherPrincipalHasAndChangesNothing() {
        shop.seed("Customer", Map.of("uid", "eve@acme.test"));

        Api.Answer consumer = rename(HOOK, BOB, to("Eve@acme.test"));
        Api.Answer unit = rename(HOOK, BOB, to("acme"));

        assertThat(consumer.status()).isEqualTo(400);
        assertThat(consumer.error()).isEqualTo("pre_persist_error");
        assertThat(unit.error()).isEqualTo("pre_persist_error");
        assertThat(shop.item("B2BCustomer", "bob@acme.test").text("email")).isEqualTo("bob@acme.test");
        assertThat(told.types()).isEmpty();
    }

    @Test
    void takesARenameToTheSameUidAsDone() {
        assertThat(rename(HOOK, BOB, to("BOB@acme.test")).status()).isEqualTo(200);
        assertThat(shop.item("B2BCustomer", "bob@acme.test").text("originalUid"))
                .isEqualTo("BOB@acme.test");
    }

    @Test
    void refusesAHookThatNobodyHasImported() {
        for (String hook : List.of("model://bridgeRename", "bridgeRenameCustomer", "bean://renamer")) {
            Api.Answer answer = rename(hook, BOB, to("robert@acme.test"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).isEqualTo("hook_not_found");
        }
        assertThat(shop.item("B2BCustomer", "bob@acme.test").text("email")).isEqualTo("bob@acme.test");
    }

    @Test
    void refusesToRenameWhatIsNoBuyer() {
        assertThat(rename(HOOK, "InboundB2BUnit/B2BUnits('acme')", "{\"name\":\"A\"}")
                        .error())
                .isEqualTo("pre_persist_error");
        assertThat(shop.item("B2BUnit", "acme").text("name")).isEqualTo("Acme");
    }

    @Test
    void cannotChangeAKeyWithoutTheHook() {
        assertThat(api.patch(BOB, "{\"uid\":\"robert@acme.test\"}").error()).isEqualTo("invalid_key");
    }
}
