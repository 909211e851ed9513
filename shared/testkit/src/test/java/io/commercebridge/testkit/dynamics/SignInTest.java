package io.commercebridge.testkit.dynamics;

import static io.commercebridge.testkit.dynamics.Fixture.form;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, password, 400, unsupported_grant_type",
        "client_id, someone, 400, unauthorized_client",
        "client_secret, guessed, 401, invalid_client",
        "scope, https://elsewhere/.default, 400, invalid_scope"
    })
    void refusesATokenForAWrongField(String field, String value, int status, String error) {
        Map<String, String> fields = valid();
        fields.put(field, value);

        HttpResponse<String> answer = fixture.token(form(fields), FORM);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("error").asText()).isEqualTo(error);
        assertThat(json(answer).path("error_description").asText()).startsWith("AADSTS");
    }

    @Test
    void refusesATokenForAJsonBody() {
        HttpResponse<String> answer = fixture.token("{\"grant_type\":\"client_credentials\"}", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void answers401WithoutATokenAndAfterItExpired() {
        assertThat(fixture.get("accounts").statusCode()).isEqualTo(200);
        assertThat(fixture.get("accounts", "Authorization", "Bearer forged").statusCode())
                .isEqualTo(401);

        fixture.clock.turn(Duration.ofSeconds(3599));

        HttpResponse<String> expired = fixture.get("accounts");
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer authorization_uri="));
        assertThat(expired.headers().firstValue("x-ms-service-request-id")).isPresent();
    }

    @Test
    void makesAllTokensExpireOnDemand() {
        fixture.dynamics.tokens().expireAll();
        assertThat(fixture.get("accounts").statusCode()).isEqualTo(401);

        fixture.signIn();
        assertThat(fixture.get("accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhoTheApplicationUserIs() {
        HttpResponse<String> answer = fixture.get("WhoAmI");

        assertThat(json(answer).path("UserId").asText())
                .isEqualTo(Options.defaults().applicationUser().toString());
    }

    private Map<String, String> valid() {
        Map<String, String> fields = new HashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", "bridge");
        fields.put("client_secret", "bridge-secret");
        fields.put("scope", fixture.dynamics.url() + "/.default");
        return fields;
    }
}
