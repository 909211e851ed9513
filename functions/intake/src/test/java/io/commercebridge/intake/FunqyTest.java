package io.commercebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The function behind a Lambda runtime: JSON in, JSON out. */
@QuarkusTest
@QuarkusTestResource(QueueInFront.class)
class FunqyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "quarkus-internal.aws-lambda.test-api")
    String lambda;

    @Test
    void understandsTheEventOfApiGatewayAndAnswersInItsForm() throws Exception {
        JsonNode answer = invoke(Fixture.APIGATEWAY_REQUEST);

        assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        assertThat(answer.path("headers").path("content-type").asText()).isEqualTo("application/json");
        assertThat(answer.path("body").asText())
                .isEqualTo("{\"error\":\"RemoteExecutionContext: /OperationId is missing\"}");
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void answersAHealthCheckWithoutABody() throws Exception {
        String health = Fixture.APIGATEWAY_REQUEST
                .replace("\"rawPath\": \"/prod/webhooks/dynamics\"", "\"rawPath\": \"/health\"")
                .replace("\"method\": \"POST\"", "\"method\": \"GET\"");

        assertThat(invoke(health).path("statusCode").asInt()).isEqualTo(200);
    }

    private JsonNode invoke(String event) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + lambda))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(event))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
