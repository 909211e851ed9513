package io.commercebridge.intake;

import static io.commercebridge.intake.TestingIntake.NOW;
import static io.commercebridge.intake.TestingRequest.basic;
import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static io.commercebridge.intake.TestingRequest.plugin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.TestingIntake.Outcome;
import io.commercebridge.intake.sender.TestingWebhookConfig;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.security.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private static final String MILESTONE = "{\"type\":\"fulfilment.milestone\",\"subject\":\"S-1\"}";

    private final TestingIntake intake = new TestingIntake();

    @ParameterizedTest
    @ValueSource(strings = {"sap:current", "sap:previous:with colon"})
    void acceptsTheCurrentAndThePreviousUserOfCommerce(String pair) {
        assertThat(intake.answer(commerce(Fixture.ORDER_CREATED).header("Authorization", basic(pair)))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic !!!",
                "Bearer c2FwOmN1cnJlbnQ=",
                "Basic c2FwOmZvcmdlZA==",
                "Basic c2Fw",
                "Basic Og==",
                "Basic c2FwOmN1cnJlbnQ=,Basic c2FwOmN1cnJlbnQ="
            })
    void i9RefusesAForgedUserWithoutATrace(String authorization) {
        assertRefused(intake.answer(commerce("not even JSON").header("Authorization", authorization)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-current", "key-previous", "  key-current "})
    void acceptsTheCurrentAndThePreviousKeyOfDynamics(String key) {
        assertThat(intake.answer(dynamics(Fixture.SALESORDER_SUBMITTED).header("x-bridge-key", key))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key-forged", "key-curren", "key-current2", "KEY-CURRENT", "key-current,key-current"})
    void i9RefusesAForgedKeyWithoutATrace(String key) {
        assertRefused(intake.answer(dynamics("not even JSON").header("x-bridge-key", key)));
    }

    @Test
    void i9RefusesAMissingSecretWithoutATrace() {
        assertRefused(intake.answer(commerce(Fixture.ORDER_CREATED).without("Authorization")));
        assertRefused(intake.answer(dynamics(Fixture.SALESORDER_SUBMITTED).without("x-bridge-key")));
        assertRefused(intake.answer(plugin("m-1", NOW, MILESTONE).without("webhook-signature")));
    }

    @Test
    void i9RefusesARepeatedHeaderEvenIfOneValueIsRight() {
        assertRefused(intake.answer(dynamics(Fixture.SALESORDER_SUBMITTED).header("X-Bridge-Key", "key-forged")));
    }

    @Test
    void findsHeadersWhateverTheirCase() {
        assertThat(intake.answer(dynamics(Fixture.SALESORDER_SUBMITTED)
                                .without("x-bridge-key")
                                .header("X-BRIDGE-Key", "key-current"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void acceptsASignedPluginWhoseBodyCameAsBase64() {
        assertThat(intake.answer(plugin("m-1", NOW, MILESTONE).base64(MILESTONE.getBytes(UTF_8)))
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void i9RefusesAStaleAndAFutureTimestamp(long secondsOff) {
        assertRefused(intake.answer(plugin("m-1", NOW.plusSeconds(secondsOff), MILESTONE)));
    }

    @Test
    void i9RefusesASignedBodyThatWasChanged() {
        assertRefused(intake.answer(plugin("m-1", NOW, MILESTONE).body(MILESTONE.replace("S-1", "S-2"))));
    }

    @Test
    void i9RefusesEveryPluginWhereNoneIsExpected() {
        TestingIntake without = new TestingIntake(
                new TestingWebhookConfig("sap:current", "key-current", ""), Secret::reference, _ -> {});

        assertThat(without.answer(plugin("m-1", NOW, MILESTONE)).status()).isEqualTo(401);
    }

    @Test
    void i9SecretsOfOneSenderOpenNoOtherDoor() {
        assertRefused(intake.answer(dynamics(Fixture.SALESORDER_SUBMITTED).header("x-bridge-key", "sap:current")));
        assertRefused(intake.answer(
                commerce(Fixture.ORDER_CREATED).header("Authorization", basic("key-current:key-current"))));
    }

    @Test
    void readsSeveralValuesFromOneStoredSecret() {
        TestingIntake stored = new TestingIntake(
                new TestingWebhookConfig("secretsmanager:arn#users", "secretsmanager:arn#keys", ""),
                secret -> secret.reference().endsWith("#keys") ? "key-current, key-next" : "sap:current,sap:next",
                _ -> {});

        assertThat(stored.answer(dynamics(Fixture.SALESORDER_SUBMITTED).header("x-bridge-key", "key-next"))
                        .status())
                .isEqualTo(202);
        assertThat(stored.answer(commerce(Fixture.ORDER_CREATED).header("Authorization", basic("sap:next")))
                        .status())
                .isEqualTo(202);
        assertThat(stored.answer(dynamics(Fixture.SALESORDER_SUBMITTED).header("x-bridge-key", "key-current, key-next"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void i1AsksForARepetitionWhileTheSecretsCannotBeHad() {
        TestingIntake closed = new TestingIntake(
                TestingWebhookConfig.standard(),
                _ -> {
                    throw new BridgeException(Category.TRANSIENT, "the secret arn cannot be read", "", null);
                },
                _ -> {});

        Outcome outcome = closed.answer(dynamics(Fixture.SALESORDER_SUBMITTED));

        assertThat(outcome.status()).isEqualTo(503);
        assertThat(outcome.body()).hasToString("{\"error\":\"secrets unavailable, send again\"}");
        assertThat(closed.answer(dynamics("").without("x-bridge-key")).status()).isEqualTo(401);
    }

    @Test
    void i9AnEmptyStoredSecretOpensNothing() {
        TestingIntake empty = new TestingIntake(TestingWebhookConfig.standard(), _ -> " , ", _ -> {});

        assertThat(empty.answer(dynamics(Fixture.SALESORDER_SUBMITTED)).status())
                .isEqualTo(503);
        assertThat(empty.queued()).isEmpty();
    }

    private void assertRefused(Outcome outcome) {
        assertThat(outcome.status()).isEqualTo(401);
        assertThat(outcome.body()).hasToString("{\"error\":\"not authenticated\"}");
        assertThat(intake.queued()).isEmpty();
        assertThat(intake.logged()).doesNotContain("forged", "current", "event");
    }
}
