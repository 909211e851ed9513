package io.commercebridge.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class SecretsManagerSecretsTest {
    private static final String ARN = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:bridge-AbCdEf";
    private static final Secret CLIENT = new Secret("secretsmanager:" + ARN + "#client");

    private final AtomicReference<String> stored = new AtomicReference<>("{\\\"client\\\":\\\"first\\\"}");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final SimulatorServer store = SimulatorServer.start(
            0, _ -> Reply.of(200, "application/x-amz-json-1.1", "{\"SecretString\":\"" + stored.get() + "\"}"));
    private final SecretsManagerSecrets secrets =
            new SecretsManagerSecrets(new SecretStore(this::client), clock(now::get));

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void givesAPlainValueWithoutAskingTheStore() {
        assertThat(secrets.reveal(new Secret("s3cret"))).isEqualTo("s3cret");
        assertThat(store.journal().entries()).isEmpty();
    }

    @Test
    void givesAFieldOfASecretOrItsWholeText() {
        assertThat(secrets.reveal(CLIENT)).isEqualTo("first");
        assertThat(secrets.reveal(new Secret("secretsmanager:" + ARN))).isEqualTo("{\"client\":\"first\"}");
        assertThat(store.journal().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.request().text()).contains(ARN));
    }

    @Test
    void picksUpARotatedValueAfterFiveMinutes() {
        secrets.reveal(CLIENT);
        stored.set("{\\\"client\\\":\\\"second\\\"}");

        pass(Duration.ofSeconds(299));
        assertThat(secrets.reveal(CLIENT)).isEqualTo("first");
        pass(Duration.ofSeconds(1));
        assertThat(secrets.reveal(CLIENT)).isEqualTo("second");
    }

    @Test
    void i8ServesTheLastKnownValueWhileTheStoreThrottles() {
        secrets.reveal(CLIENT);
        pass(SecretsManagerSecrets.FRESH);
        store.faults()
                .arm(Fault.of("POST", "", 9, new Fault.Action.Answer(400, Map.of(), "{\"__type\":\"Throttling\"}")));

        assertThat(secrets.reveal(CLIENT)).isEqualTo("first");
        int asked = store.journal().entries().size();
        assertThat(secrets.reveal(CLIENT)).isEqualTo("first");

        assertThat(store.journal().entries()).hasSize(asked);
    }

    @Test
    void i1FailsForTheTimeBeingWhenTheValueWasNeverHad() {
        store.faults().arm(Fault.of("POST", "", 9, new Fault.Action.Answer(500, Map.of(), "")));

        BridgeException thrown = catchThrowableOfType(BridgeException.class, () -> secrets.reveal(CLIENT));

        assertThat(thrown.category()).isEqualTo(Category.TRANSIENT);
        assertThat(thrown).hasMessageContaining(ARN);
    }

    @Test
    void i7DoesNotRepeatASecretThatHasNoSuchField() {
        stored.set("canary-token");

        BridgeException thrown = catchThrowableOfType(BridgeException.class, () -> secrets.reveal(CLIENT));

        assertThat(thrown).hasMessageContaining("holds no field client").hasNoCause();
        assertThat(thrown.getMessage()).doesNotContain("canary");
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private SecretsManagerClient client() {
        return SecretsManagerClient.builder()
                .endpointOverride(store.url())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
