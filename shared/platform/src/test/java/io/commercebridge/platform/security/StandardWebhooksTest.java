package io.commercebridge.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.security.StandardWebhooks.Signed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {
    // Message, secret and signature as the specification's reference libraries test them.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final Signed PUBLISHED =
            new Signed("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    private static final String OTHER_SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    private final StandardWebhooks webhooks = at(1614265330);

    @Test
    void acceptsThePublishedExample() {
        assertThat(webhooks.verify(PUBLISHED, BODY, List.of(SECRET))).isTrue();
    }

    @Test
    void acceptsTheCurrentAndThePreviousSecret() {
        assertThat(webhooks.verify(PUBLISHED, BODY, List.of(OTHER_SECRET, SECRET)))
                .isTrue();
    }

    @Test
    void acceptsOneGoodSignatureAmongSeveral() {
        assertThat(webhooks.verify(signature("v2,xyz v1,AAAA " + PUBLISHED.signature()), BODY, List.of(SECRET)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v1,", "v1,AAAA", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "v1a,g0hM9SsE", "v1,v1,"})
    void i9RefusesAForgedSignature(String forged) {
        assertThat(webhooks.verify(signature(forged), BODY, List.of(SECRET))).isFalse();
    }

    @Test
    void i9RefusesAnotherBodyAnotherIdAndAnUnknownSecret() {
        Signed otherId = new Signed("msg_other", PUBLISHED.timestamp(), PUBLISHED.signature());

        assertThat(webhooks.verify(PUBLISHED, "{}".getBytes(UTF_8), List.of(SECRET)))
                .isFalse();
        assertThat(webhooks.verify(otherId, BODY, List.of(SECRET))).isFalse();
        assertThat(webhooks.verify(PUBLISHED, BODY, List.of(OTHER_SECRET))).isFalse();
        assertThat(webhooks.verify(PUBLISHED, BODY, List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "300, true", "301, false"})
    void i9RefusesAStaleAndAFutureTimestamp(long secondsOff, boolean accepted) {
        assertThat(at(1614265330 + secondsOff).verify(PUBLISHED, BODY, List.of(SECRET)))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1614265330.5", "99999999999999999999"})
    void i9RefusesATimestampThatIsNone(String timestamp) {
        Signed headers = new Signed(PUBLISHED.id(), timestamp, PUBLISHED.signature());

        assertThat(webhooks.verify(headers, BODY, List.of(SECRET))).isFalse();
    }

    @Test
    void knowsASecretByItsForm() {
        assertThat(StandardWebhooks.wellFormed(SECRET)).isTrue();
        assertThat(StandardWebhooks.wellFormed("whsec_short")).isFalse();
        assertThat(StandardWebhooks.wellFormed("whsec_%%%%%%%%%%%%%%%%%%%%%%%%"))
                .isFalse();
        assertThat(StandardWebhooks.wellFormed("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isFalse();
    }

    private static Signed signature(String signature) {
        return new Signed(PUBLISHED.id(), PUBLISHED.timestamp(), signature);
    }

    private static StandardWebhooks at(long second) {
        return new StandardWebhooks(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
