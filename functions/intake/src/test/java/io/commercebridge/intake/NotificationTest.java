package io.commercebridge.intake;

import static io.commercebridge.intake.TestingIntake.NOW;
import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static io.commercebridge.intake.TestingRequest.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.TestingIntake.Outcome;
import io.commercebridge.platform.event.BridgeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationTest {
    private final TestingIntake intake = new TestingIntake();

    @Test
    void wrapsWhatCommerceSendsAsItCame() {
        BridgeEvent event = queued(commerce(Fixture.ORDER_CREATED)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        assertThat(event.source()).isEqualTo("/sap-commerce/shop-p1");
        assertThat(event.type()).isEqualTo("sap.cx.commerce.BridgeOrder.Created.v1");
        assertThat(event.subject()).isEqualTo("00001000|null");
        assertThat(event.time()).isEqualTo(NOW);
        assertThat(event.traceparent()).contains("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(event.truncated()).isFalse();
        assertThat(event.data()).isEqualTo(Fixture.ORDER_CREATED);
        assertThat(event.id()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void i2ARepetitionByCommerceHasTheSameIdThoughCeIdAndCeTimeAreNew() {
        BridgeEvent first = queued(commerce(Fixture.ORDER_CREATED));
        BridgeEvent again = queued(commerce(Fixture.ORDER_CREATED.replace(",", " , "))
                .header("ce-id", "another")
                .header("ce-time", "2026-03-01T10:00:10Z"));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void anotherBodyTypeOrRecordIsAnotherEvent() {
        String id = queued(commerce(Fixture.ORDER_CREATED)).id();

        assertThat(queued(commerce(Fixture.ORDER_CREATED.replace("246.00", "247.00")))
                        .id())
                .isNotEqualTo(id);
        assertThat(queued(commerce(Fixture.ORDER_CREATED).header("ce-type", "sap.cx.commerce.BridgeOrder.Updated.v1"))
                        .id())
                .isNotEqualTo(id);
        assertThat(queued(commerce(Fixture.ORDER_CREATED.replace("00001000|null", "00001001|null")))
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void takesTheKeyFromTheHeaderWhereTheBodyHasNone() {
        assertThat(queued(commerce("{\"code\":\"00001000\"}").header("ce-subject", " A%40b|null "))
                        .subject())
                .isEqualTo("A%40b|null");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            /eu/sap.cx.commerce/shop-p1      -> /sap-commerce/shop-p1
            /eu/sap.cx.commerce              -> /sap-commerce/default
            ''                               -> /sap-commerce/default
            /eu/sap.cx.commerce/host:9002    -> /sap-commerce/host_9002
            """)
    void namesTheInstanceOfCommerce(String ceSource, String source) {
        assertThat(queued(commerce(Fixture.ORDER_CREATED).header("ce-source", ceSource))
                        .source())
                .isEqualTo(source);
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        assertError(commerce(Fixture.ORDER_CREATED).without("ce-type"), "the header ce-type is missing");
        assertError(commerce(Fixture.ORDER_CREATED).header("CE-Type", "x"), "the header ce-type is malformed");
        assertError(
                commerce("{\"code\":\"1\",\"integrationKey\":\" \"}").without("ce-subject"),
                "neither /integrationKey nor the header ce-subject names the record");
        assertError(
                commerce("{\"integrationKey\":\"" + "x".repeat(1025) + "\"}"),
                "the key of the record is longer than 1024 characters");
    }

    @Test
    void acceptsWhatAPlainCurlSends() {
        TestingRequest curl = TestingRequest.of("POST", "/prod/webhooks/commerce/")
                .header("authorization", TestingRequest.basic("sap:current"))
                .header("ce-type", "sap.cx.commerce.BridgeOrder.Updated.v1")
                .body(Fixture.ORDER_CREATED);

        assertThat(queued(curl).traceparent().orElseThrow()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void goesOnWithTheTraceOfApiGateway() {
        assertThat(queued(commerce(Fixture.ORDER_CREATED)
                                .header("x-amzn-trace-id", "Root=1-5759e988-bd862e3fe1be46a994272793")
                                .header("traceparent", "rubbish"))
                        .traceparent()
                        .orElseThrow())
                .startsWith("00-5759e988bd862e3fe1be46a994272793-");
    }

    @Test
    void wrapsWhatDataverseSendsUnderItsOperation() {
        BridgeEvent event = queued(dynamics(Fixture.SALESORDER_SUBMITTED));

        assertThat(event.id()).matches("c7a1f0de-1234-4e01-8d00-00000000d001\\.[A-Za-z0-9_-]{22}");
        assertThat(event.source()).isEqualTo("/dataverse/orgcb00001");
        assertThat(event.type()).isEqualTo("dataverse.salesorder.Update");
        assertThat(event.subject()).isEqualTo("1f4d3c2b-5555-5a5a-8888-0000000000aa");
        assertThat(event.data()).isEqualTo(Fixture.SALESORDER_SUBMITTED);
    }

    @Test
    void aSynchronousStepIsKnownByItsRequest() {
        String body = Fixture.SALESORDER_SUBMITTED.replace("\"Mode\":1", "\"Mode\":0");

        assertThat(queued(dynamics(body)).id()).startsWith("d2b9e0aa-1234-4e01-8d00-00000000d005.");
        assertThat(queued(dynamics(body.replace(
                                "\"RequestId\":\"d2b9e0aa-1234-4e01-8d00-00000000d005\"", "\"RequestId\":null")))
                        .id())
                .startsWith("c7a1f0de-1234-4e01-8d00-00000000d001.");
    }

    @ParameterizedTest
    @CsvSource({
        "77aa88bb-4321-4d01-9d00-00000000a003, 77aa88bb-4321-4d01-9d00-00000000a009",
        "1f4d3c2b-5555-5a5a-8888-0000000000aa, 1f4d3c2b-5555-5a5a-8888-0000000000ab",
        "\"Value\":3}, \"Value\":4}"
    })
    void i2AnotherStepRecordOrPayloadUnderTheSameOperationIsAnotherEvent(String one, String other) {
        BridgeEvent first = queued(dynamics(Fixture.SALESORDER_SUBMITTED));
        BridgeEvent second = queued(dynamics(Fixture.SALESORDER_SUBMITTED.replace(one, other)));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(queued(dynamics(Fixture.SALESORDER_SUBMITTED)).id()).isEqualTo(first.id());
    }

    @Test
    void i1AcceptsAndMarksABodyThatDataverseCut() {
        BridgeEvent withHeader =
                queued(dynamics(Fixture.SALESORDER_TRUNCATED).header("x-ms-dynamics-msg-size-exceeded", "true"));

        assertThat(withHeader.truncated()).isTrue();
        assertThat(queued(dynamics(Fixture.SALESORDER_TRUNCATED)).truncated()).isTrue();
        assertThat(queued(dynamics(Fixture.SALESORDER_SUBMITTED)).truncated()).isFalse();
    }

    @Test
    void namesTheOrganisationByTheHeaderWhereTheBodyDoesNot() {
        assertThat(queued(dynamics(Fixture.SALESORDER_SUBMITTED.replace("\"orgcb00001\"", "null")))
                        .source())
                .isEqualTo("/dataverse/orghost");
    }

    @Test
    void namesTheFieldOfTheContextThatIsMissing() {
        assertError(
                dynamics(Fixture.SALESORDER_SUBMITTED.replace("\"OperationId\"", "\"Operation\"")),
                "RemoteExecutionContext: /OperationId is missing");
        assertError(dynamics("{}"), "RemoteExecutionContext: /OperationId is missing");
    }

    @Test
    void readsWhatAPluginReports() {
        BridgeEvent event = queued(plugin(
                "msg/1@x", NOW, "{\"type\":\"fulfilment.milestone\",\"subject\":\"S-1\",\"organization\":\"org1\"}"));

        assertThat(event.type()).isEqualTo("plugin.fulfilment.milestone");
        assertThat(event.subject()).isEqualTo("S-1");
        assertThat(event.source()).isEqualTo("/dataverse/org1");
        assertThat(event.id()).matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22}");
    }

    @Test
    void namesThePluginThatNoFlowWants() {
        Outcome outcome = intake.answer(plugin("m-1", NOW, "{\"type\":\"stock.counted\",\"subject\":\"S-1\"}"));

        assertThat(outcome.body().path("reason").asText()).isEqualTo("no flow takes plugin stock.counted");
    }

    @Test
    void i2TheSameIdOfAPluginWithAnotherPayloadIsAnotherEvent() {
        String body = "{\"type\":\"t\",\"subject\":\"S-1\",\"state\":1}";
        String first = intake.answer(plugin("m-1", NOW, body)).body().path("id").asText();

        assertThat(first).startsWith("m-1.");
        assertThat(intake.answer(plugin("m-1", NOW, body)).body().path("id").asText())
                .isEqualTo(first);
        assertThat(intake.answer(plugin("m-1", NOW, body.replace("1}", "2}")))
                        .body()
                        .path("id")
                        .asText())
                .startsWith("m-1.")
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"subject\":\"s\"}", "{\"type\":\"t\"}", "{\"type\":\"a b\",\"subject\":\"s\"}", "[]"})
    void refusesAPluginThatDoesNotSayWhatAndWhich(String body) {
        assertThat(intake.answer(plugin("m-1", NOW, body)).status()).isEqualTo(400);
    }

    private BridgeEvent queued(TestingRequest request) {
        int before = intake.queued().size();
        Outcome outcome = intake.answer(request);
        assertThat(outcome.status()).as(outcome.body().toString()).isEqualTo(202);
        assertThat(intake.queued())
                .hasSize(before + outcome.body().path("flows").size());
        return intake.queued().getLast();
    }

    private void assertError(TestingRequest request, String message) {
        Outcome outcome = intake.answer(request);
        assertThat(outcome.status()).isEqualTo(400);
        assertThat(outcome.body().path("error").asText()).isEqualTo(message);
        assertThat(intake.queued()).isEmpty();
    }
}
