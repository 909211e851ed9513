package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {
    private final Ticking clock = new Ticking();
    private final CommerceSimulator shop =
            CommerceSimulator.start(Api.options().withClock(clock).withTokenLifetime(Duration.ofMinutes(10)));
    private final Api api = new Api(shop);

    /** Stands still until told. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-05T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private Answer token(String form) {
        return Api.send(api.bare("/authorizationserver/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(Api.text(form)));
    }

    private Answer good() {
        return token("client_id=bridge&client_secret=bridge-secret&grant_type=client_credentials");
    }

    private Answer read(String authorization) {
        return Api.send(api.bare("/odata2webservices/TestProduct/Products")
                .header("Accept", "application/json")
                .header("Authorization", authorization));
    }

    @Test
    void givesTheSameTokenUntilItExpires() {
        Answer first = good();
        clock.now = clock.now.plusSeconds(60);
        Answer second = good();
        clock.now = clock.now.plusSeconds(600);
        Answer third = good();

        assertThat(first.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(first.json().path("expires_in").asInt()).isEqualTo(600);
        assertThat(second.json().path("expires_in").asInt()).isEqualTo(540);
        assertThat(second.json().path("access_token")).isEqualTo(first.json().path("access_token"));
        assertThat(third.json().path("access_token")).isNotEqualTo(first.json().path("access_token"));
    }

    @Test
    void refusesAnExpiredAndARevokedToken() {
        String token = "Bearer " + good().json().path("access_token").asText();
        assertThat(read(token).status()).isEqualTo(200);

        shop.revokeToken();
        assertThat(read(token).status()).isEqualTo(401);

        String other = "bearer " + good().json().path("access_token").asText();
        clock.now = clock.now.plusSeconds(601);
        assertThat(read(other).status()).isEqualTo(401);
        assertThat(read(other).json().path("error").asText()).isEqualTo("invalid_token");
    }

    @Test
    void refusesBadClientsAndGrants() {
        assertThat(token("client_id=bridge&client_secret=wrong&grant_type=client_credentials")
                        .status())
                .isEqualTo(401);
        assertThat(token("client_id=bridge&client_secret=bridge-secret&grant_type=password")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesRequestsWithoutOrWithWrongCredentials() {
        Answer none = Api.send(api.bare("/odata2webservices/TestProduct/Products"));

        assertThat(none.status()).isEqualTo(401);
        assertThat(read("Basic eDp5").status()).isEqualTo(401);
        assertThat(api.get("TestProduct/Products").status()).isEqualTo(200);
    }
}
