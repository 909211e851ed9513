package io.commercebridge.intake;

import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.commercebridge.intake.TestingIntake.Outcome;
import io.commercebridge.intake.http.WebhookRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {
    private final TestingIntake intake = new TestingIntake();

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            {"a":1,\\n"b":              -> the body is JSON that ends too early (line 2, column 5)
            <html>                     -> the body is not JSON (line 1, column 1)
            {"a":NaN}                  -> the body is not JSON
            {'a':1}                    -> the body is not JSON
            {"a":1} {"b":2}            -> the body is not JSON
            {"a":1,"b":{"c":1,"c":2}}  -> the body holds the key "c" twice (line 1, column 22)
            [{"a":1}]                  -> the body is not a JSON object
            "text"                     -> the body is not a JSON object
            {"a":[1,{"b":1e401}]}      -> the number at /a/1/b is out of range
            {"a":1e99999999999999}     -> out of range
            """)
    void i8RefusesWhatIsNotStrictJsonAndSaysWhere(String body, String message) {
        Outcome outcome = intake.answer(commerce(body.replace("\\n", "\n")));

        assertThat(outcome.status()).isEqualTo(400);
        assertThat(outcome.body().path("error").asText()).contains(message);
        assertThat(intake.queued()).isEmpty();
    }

    @Test
    void i8RefusesAnEmptyBody() {
        assertThat(intake.answer(commerce("")).status()).isEqualTo(400);
        assertThat(intake.answer(dynamics("  ")).status()).isEqualTo(400);
    }

    @Test
    void i8RefusesTenThousandLevels() {
        assertRefused(400, "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "is over a limit");
    }

    @Test
    void acceptsSixtyFourLevelsAndNoMore() {
        String start = "{\"integrationKey\":\"k\",\"a\":";

        assertThat(intake.answer(commerce(start + "[".repeat(63) + "]".repeat(63) + "}"))
                        .status())
                .isEqualTo(202);
        assertThat(intake.answer(commerce(start + "[".repeat(64) + "]".repeat(64) + "}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void i8RefusesAMillionDigits() {
        assertRefused(400, "{\"integrationKey\":\"k\",\"a\":" + "9".repeat(1_000_000) + "}", "is over a limit");
        assertRefused(400, "{\"integrationKey\":\"k\",\"a\":0." + "9".repeat(1_000_000) + "}", "is over a limit");
    }

    @Test
    void i8RefusesAStringOfTwentyMegabytes() {
        assertRefused(413, "{\"a\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}", "larger than 1048576 bytes");
    }

    @Test
    void countsTheBodyInBytes() {
        String accepted = "{\"integrationKey\":\"k\",\"a\":\"" + "é".repeat(500_000) + "\"}";
        String refused = "{\"integrationKey\":\"k\",\"a\":\"" + "é".repeat(530_000) + "\"}";

        assertThat(intake.answer(commerce(accepted)).status()).isEqualTo(202);
        assertThat(intake.answer(commerce(refused)).status()).isEqualTo(413);
        assertThat(intake.answer(commerce("").base64(accepted.getBytes(UTF_8))).status())
                .isEqualTo(202);
        assertThat(intake.answer(commerce("").base64(refused.getBytes(UTF_8))).status())
                .isEqualTo(413);
    }

    @Test
    void i8RefusesHeadersOverTheLimit() {
        Outcome outcome = intake.answer(
                commerce(Fixture.ORDER_CREATED).header("x-padding", "x".repeat(WebhookRequest.LARGEST_HEADERS)));

        assertThat(outcome.status()).isEqualTo(413);
        assertThat(intake.queued()).isEmpty();
    }

    @Test
    void i8RefusesTextThatIsNotUtf8() {
        byte[] latin = "{\"integrationKey\":\"k\",\"name\":\"Müller\"}".getBytes(ISO_8859_1);

        assertThat(intake.answer(commerce("").base64(latin))
                        .body()
                        .path("error")
                        .asText())
                .isEqualTo("the body is not UTF-8");
        assertThat(intake.answer(commerce("{\"a\":\"\ud800\"}"))
                        .body()
                        .path("error")
                        .asText())
                .isEqualTo("the body is not UTF-8");
    }

    @Test
    void i8RefusesABodyThatIsNotTheBase64ThatItIsMarkedAs() {
        APIGatewayV2HTTPEvent event = commerce("{\"a\":1}").event();
        event.setIsBase64Encoded(true);

        assertThat(intake.answer(event).status()).isEqualTo(400);
    }

    @Test
    void i1TakesOffAByteOrderMarkBecauseARefusedEventIsLost() {
        Outcome outcome = intake.answer(commerce("\uFEFF" + Fixture.ORDER_CREATED));

        assertThat(outcome.status()).isEqualTo(202);
        assertThat(intake.queued().getFirst().data()).isEqualTo(Fixture.ORDER_CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/webhooks", "/webhooks/other", "/webhooks/commerce/x", "/a/b/webhooks/commerce"})
    void answers400ForARouteThatIsNone(String path) {
        Outcome outcome = intake.answer(TestingRequest.of("POST", path));

        assertThat(outcome.status()).isEqualTo(400);
        assertThat(outcome.body().path("error").asText())
                .startsWith("no such route; there are POST /webhooks/commerce");
    }

    @Test
    void answers400ForAMethodThatARouteDoesNotHave() {
        assertThat(intake.answer(TestingRequest.of("GET", "/webhooks/commerce")).status())
                .isEqualTo(400);
        assertThat(intake.answer(TestingRequest.of("POST", "/health")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/", "/prod/health"})
    void isHealthyWithoutASecretAndWithoutALogLine(String path) {
        Outcome outcome = intake.answer(TestingRequest.of("GET", path));

        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.body()).hasToString("{\"status\":\"up\"}");
        assertThat(intake.logged()).isEmpty();
    }

    @Test
    void toleratesAnEventWithNothingInIt() {
        assertThat(intake.answer(new APIGatewayV2HTTPEvent()).status()).isEqualTo(400);
    }

    private void assertRefused(int status, String body, String message) {
        Outcome outcome = intake.answer(commerce(body));
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.body().path("error").asText()).contains(message);
        assertThat(outcome.response().getBody().length()).isLessThan(1024);
        assertThat(intake.queued()).isEmpty();
    }
}
