package io.commercebridge.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.dynamics.DynamicsErrors;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.Precondition;
import io.commercebridge.platform.dynamics.odata.RowPath;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.testkit.server.Fault.Action;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoteRefusalsTest {
    private static final UUID ID = UUID.fromString("5a8c1fd0-2c52-5a1e-9a0d-2f6c3f7f9b11");
    private static final String ROW = RowPath.byId("accounts", ID);
    private static final ObjectNode BODY = JsonNodeFactory.instance.objectNode().put("name", "A");
    private static final EntitySet PRODUCTS = new EntitySet("InboundProduct", "Products");
    private static final WriteOptions EVENT = WriteOptions.causedBy("event-1");

    private final TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"d\":{\"code\":\"A\"}}"));

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void i8DoesNotRepeatAForbiddenRequest() {
        dynamics(403, "{\"error\":{\"code\":\"0x80072560\",\"message\":\"The user isn't a member.\"}}");

        RemoteException failure = failure(() -> send(Operation.upsert(ROW, BODY)));

        assertThat(failure.category()).isEqualTo(Category.PERMANENT);
        assertThat(failure.remedy()).contains("application user");
        assertThat(failure.answer().requestId()).contains("request-7");
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void i1RefusesForGoodWhatDataverseCannotStore() {
        dynamics(400, "{\"error\":{\"code\":\"0x80044331\",\"message\":\"The length exceeded the maximum.\"}}");

        RemoteException failure = failure(() -> send(Operation.upsert(ROW, BODY)));

        assertThat(failure.category()).isEqualTo(Category.PERMANENT);
        assertThat(failure.answer().code()).isEqualTo("0x80044331");
        assertThat(failure)
                .hasMessage("Dynamics answered 400 0x80044331: The length exceeded the maximum. (request request-7)");
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void i1TellsAMissingReferenceFromOtherRefusalsOfCommerce() {
        commerce(
                400,
                "{\"error\":{\"code\":\"missing_nav_property\",\"message\":{\"lang\":\"en\",\"value\":\"No unit\"},"
                        + "\"innererror\":\"Staged|Default|A\"}}");

        RemoteException failure = failure(() -> world.commerce().upsert(PRODUCTS, BODY, EVENT));

        assertThat(CommerceErrors.isMissingReference(failure)).isTrue();
        assertThat(failure.answer().message()).isEqualTo("No unit [Staged|Default|A]");
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void i2RepeatsACreateThatLostARaceInCommerce() {
        commerce(500, "{\"error\":{\"code\":\"internal_error\",\"message\":{\"value\":\"ambiguous unique keys\"}}}");

        assertThat(world.commerce().upsert(PRODUCTS, BODY, EVENT).path("code").asText())
                .isEqualTo("A");
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void i8LeavesAnInternalErrorOfDataverseToTheQueue() {
        dynamics(500, "{\"error\":{\"code\":\"0x80040216\",\"message\":\"An unexpected error occurred.\"}}");

        RemoteException failure = failure(() -> send(Operation.upsert(ROW, BODY)));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void i4TellsAMissingRowFromAMissingReference() {
        String missing = "{\"error\":{\"code\":\"0x80040217\",\"message\":\"%s With Id = %s Does Not Exist\"}}";
        Operation update = Operation.update(ROW, BODY);
        dynamics(404, missing.formatted("account", ID));
        dynamics(404, missing.formatted("contact", UUID.randomUUID()));

        RemoteException row = failure(() -> send(update));
        RemoteException reference = failure(() -> send(update));

        assertThat(DynamicsErrors.isNotFound(row)).isTrue();
        assertThat(DynamicsErrors.isMissingReference(row, List.of(update))).isFalse();
        assertThat(DynamicsErrors.isMissingReference(reference, List.of(update)))
                .isTrue();
    }

    @Test
    void i4DeletingWhatIsGoneIsDone() {
        dynamics(404, "{\"error\":{\"code\":\"0x80040217\",\"message\":\"account Does Not Exist\"}}");
        commerce(404, "{\"error\":{\"code\":\"invalid_key\",\"message\":{\"value\":\"not found\"}}}");

        send(Operation.delete(ROW));
        world.commerce().delete(PRODUCTS.item(IntegrationKey.of("Staged", "Default", "A")), EVENT);

        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void i4ReadingWhatIsGoneFindsNothing() {
        dynamics(404, "{\"error\":{\"code\":\"0x80040217\",\"message\":\"account Does Not Exist\"}}");
        commerce(404, "{\"error\":{\"code\":\"not_found\",\"message\":{\"value\":\"not found\"}}}");

        assertThat(world.dynamics().read(ROW, "$select=name")).isEmpty();
        assertThat(world.commerce().read(PRODUCTS.item(IntegrationKey.of("A")), ""))
                .isEmpty();
    }

    @Test
    void i3SendsAStaleETagBackToTheQueueForANewDecision() {
        dynamics(412, "{\"error\":{\"code\":\"0x80060882\",\"message\":\"The version doesn't match.\"}}");

        RemoteException failure =
                failure(() -> send(Operation.update(ROW, BODY).when(Precondition.unchanged("W/\"1\""))));

        assertThat(DynamicsErrors.isPreconditionFailed(failure)).isTrue();
        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(world.requests()).hasSize(1);
        assertThat(world.requests().getFirst().headers()).containsEntry("if-match", "W/\"1\"");
    }

    @Test
    void i9RefusesARedirectToAnotherHost() {
        try (TestWorld other = new TestWorld(_ -> Reply.empty(204))) {
            world.fault(
                    "accounts",
                    2,
                    new Action.Answer(302, Map.of("Location", other.server().url() + "/x"), ""));

            RemoteException failure = failure(() -> send(Operation.upsert(ROW, BODY)));

            assertThat(failure.category()).isEqualTo(Category.PERMANENT);
            assertThat(failure).hasMessageContaining("redirect refused, to 127.0.0.1");
            assertThat(failure(() -> world.dynamics().read(ROW, ""))).hasMessageContaining("redirect refused");
            assertThat(other.server().journal().entries()).isEmpty();
            assertThat(world.requests()).hasSize(2);
        }
    }

    @Test
    void i1DoesNotBelieveAnEmptyAnswer() {
        commerce(200, "");

        assertThat(world.commerce().upsert(PRODUCTS, BODY, EVENT).path("code").asText())
                .isEqualTo("A");
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void i1DoesNotBelieveAWebPageInPlaceOfJson() {
        world.fault("Products", 9, new Action.Answer(200, Map.of("Content-Type", "text/html"), "<html>Log in</html>"));

        RemoteException failure = failure(() -> world.commerce().upsert(PRODUCTS, BODY, EVENT));

        assertThat(failure.category()).isEqualTo(Category.TRANSIENT);
        assertThat(failure).hasMessageContaining("a web page came instead of an answer: Log in");
    }

    @Test
    void i1DoesNotBelieveAnotherContentType() {
        world.with("retries", "0");
        world.fault("Products", 1, new Action.Answer(200, Map.of("Content-Type", "application/xml"), "<entry/>"));
        world.fault("Products", 1, new Action.Answer(200, Map.of("Content-Type", "application/json"), "{\"d\":{"));

        assertThat(failure(() -> world.commerce().upsert(PRODUCTS, BODY, EVENT)))
                .hasMessageContaining("application/xml, not JSON");
        assertThat(failure(() -> world.commerce().upsert(PRODUCTS, BODY, EVENT)))
                .hasMessageContaining("broken JSON");
    }

    @Test
    void i7FailuresShowNeitherAddressesNorTokens() {
        dynamics(
                400,
                "{\"error\":{\"code\":\"\",\"message\":\"jo.doe@example.com and jo%40example.com, Bearer token-1, "
                        + "eyJhbGciOiJSUzI1NiJ9.e30.abc\"}}");

        RemoteException failure = failure(() -> send(Operation.upsert(ROW, BODY)));

        assertThat(failure.answer().message()).isEqualTo("***@*** and ***@***, *** ***");
    }

    private void send(Operation operation) {
        world.dynamics().send(operation, "bridge:event-1");
    }

    private void dynamics(int status, String body) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "x-ms-service-request-id", "request-7");
        world.fault("accounts", 1, new Action.Answer(status, headers, body));
    }

    private void commerce(int status, String body) {
        world.fault("Products", 1, new Action.Answer(status, Map.of("Content-Type", "application/json"), body));
    }

    private static RemoteException failure(Runnable call) {
        return catchThrowableOfType(RemoteException.class, call::run);
    }
}
