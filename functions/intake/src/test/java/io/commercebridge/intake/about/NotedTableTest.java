package io.commercebridge.intake.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a note hangs on is told by the row that was written, or by its image where only the text has changed. */
class NotedTableTest {
    private static final String ON = """
            "Attributes":[{"key":"objectid","value":{"__type":"EntityReference:x",\
            "Id":"1f4d3c2b-5555-5a5a-8888-0000000000aa","LogicalName":"invoice"}}],"LogicalName":"annotation\"""";
    private static final String TARGET =
            "\"InputParameters\":[{\"key\":\"Target\",\"value\":{\"__type\":\"Entity:x\"," + ON + "}}]";
    private static final String IMAGE = "\"PostEntityImages\":[{\"key\":\"PostImage\",\"value\":{" + ON + "}}]";

    @Test
    void isToldByTheNewNote() {
        assertThat(noted("annotation", TARGET)).contains("invoice");
    }

    @Test
    void isToldByTheImageOfAChangedNote() {
        assertThat(noted("annotation", IMAGE)).contains("invoice");
    }

    @Test
    void i1IsNotToldByANotificationThatWasCut() {
        assertThat(noted("annotation", "\"SharedVariables\":[]")).isEmpty();
    }

    @Test
    void isNothingThatARowOfAnotherTableHas() {
        assertThat(noted("connection", TARGET)).isEmpty();
    }

    private static Optional<String> noted(String table, String carrying) {
        return NotedTable.of(RemoteExecutionContext.parse("""
                {"OperationId":"c7a1f0de-1234-4e01-8d00-00000000f101","MessageName":"Update","Depth":1,"Mode":1,"Stage":40,
                 "PrimaryEntityName":"%s","PrimaryEntityId":"5b1d0000-7777-4a00-9d00-00000000e001",
                 "OperationCreatedOn":"\\/Date(1772359201000+0000)\\/",%s}""".formatted(table, carrying)));
    }
}
