package io.commercebridge.intake;

import static io.commercebridge.intake.TestingRequest.commerce;
import static io.commercebridge.intake.TestingRequest.dynamics;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.intake.TestingIntake.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final TestingIntake intake = new TestingIntake();

    @ParameterizedTest
    @ValueSource(strings = {"Created", "Updated", "Deleted"})
    void everyChangeOfAnOrderInCommerceGoesToOrders(String event) {
        assertThat(intake.answer(ofType("sap.cx.commerce.BridgeOrder." + event + ".v1"))
                        .body()
                        .path("flows"))
                .hasToString("[\"orders\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statecode", "statuscode", "cb_holdreason"})
    void aChangedStatusOfASalesOrderGoesToOrders(String column) {
        assertThat(changed(column).body().path("flows")).hasToString("[\"orders\"]");
    }

    @Test
    void i1ACutNotificationOfASalesOrderGoesToOrdersBecauseItMayHoldTheStatus() {
        assertThat(intake.answer(dynamics(Fixture.SALESORDER_TRUNCATED)).body().path("flows"))
                .hasToString("[\"orders\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            account -> ["orders","cases"]
            contact -> ["orders","cases"]
            product -> ["orders"]
            """)
    void aNewRecordThatAFlowMayWaitForGoesToThatFlow(String table, String flows) {
        assertThat(cut(table, "Create")).isEqualTo(flows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Created", "Updated"})
    void aTicketOfCommerceGoesToCases(String event) {
        assertThat(intake.answer(ofType("sap.cx.commerce.BridgeTicket." + event + ".v1"))
                        .body()
                        .path("flows"))
                .hasToString("[\"cases\"]");
    }

    @ParameterizedTest
    @CsvSource({"incident, Update", "annotation, Create", "annotation, Update", "incidentresolution, Create"})
    void whatAgentsDoWithACaseGoesToCases(String table, String message) {
        assertThat(cut(table, message)).isEqualTo("[\"cases\"]");
    }

    private String cut(String table, String message) {
        String told = Fixture.SALESORDER_TRUNCATED.replace("salesorder", table).replace("Update", message);
        return intake.answer(dynamics(told)).body().path("flows").toString();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            sap.cx.commerce.BridgeProduct.Created.v1 -> no flow takes commerce BridgeProduct Created
            sap.cx.commerce.BridgeOrder.Unknown.v1   -> no flow takes commerce BridgeOrder Unknown
            order.created.v1                         -> no flow takes commerce order.created.v1
            """)
    void namesWhyAnEventOfCommerceIsIgnored(String type, String reason) {
        assertIgnored(intake.answer(ofType(type)), reason);
    }

    @Test
    void namesWhyAnEventOfDataverseIsIgnored() {
        assertIgnored(changed("description"), "none of cb_holdreason, statecode, statuscode changed");
        assertIgnored(
                intake.answer(dynamics(Fixture.SALESORDER_TRUNCATED.replace("Update", "Delete"))),
                "no flow takes dataverse salesorder Delete");
    }

    private Outcome changed(String column) {
        String body = Fixture.SALESORDER_SUBMITTED
                .replace("\"key\":\"statuscode\"", "\"key\":\"name\"")
                .replace("\"key\":\"statecode\"", "\"key\":\"" + column + "\"");
        return intake.answer(dynamics(body));
    }

    private static TestingRequest ofType(String type) {
        return commerce(Fixture.ORDER_CREATED).header("ce-type", type);
    }

    private void assertIgnored(Outcome outcome, String reason) {
        assertThat(outcome.status()).isEqualTo(202);
        assertThat(outcome.body().path("outcome").asText()).isEqualTo("ignored");
        assertThat(outcome.body().path("id").asText()).isNotEmpty();
        assertThat(outcome.body().path("reason").asText()).isEqualTo(reason);
        assertThat(intake.queued()).isEmpty();
        assertThat(intake.logged()).contains("\"outcome\":\"ignored\"");
    }
}
