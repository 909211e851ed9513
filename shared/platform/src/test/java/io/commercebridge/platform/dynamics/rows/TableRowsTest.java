package io.commercebridge.platform.dynamics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.bulk.Tried;
import io.commercebridge.platform.remote.TestWorld;
import io.commercebridge.platform.remote.wire.WireJson;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TableRowsTest {
    private static final TableRows.Table TABLE =
            new TableRows.Table("product", "products", "productid", "productid,name,modifiedon");
    private static final String ROW = "{\"productid\":\"p1\",\"name\":\"Tent\",\"validfromdate\":\"2026-01-31\"}";

    private static BridgeEvent event(String id, String type, boolean truncated, String data) {
        return new BridgeEvent(
                "e-" + id, "/dataverse/test", type, id, Instant.EPOCH, Optional.empty(), truncated, data);
    }

    private static String page(String... rows) {
        return "{\"value\":[" + String.join(",", rows) + "]}";
    }

    @Test
    void takesARowFromAnEventThatHoldsIt() {
        try (TestWorld world = new TestWorld(_ -> Reply.empty(500))) {
            TableRows rows = new TableRows(world.dynamics(), TABLE);
            List<Tried<Optional<RowView>>> read =
                    rows.of(List.of(event("p1", "dataverse.product.Retrieve", false, ROW)));
            assertThat(read.getFirst().get().orElseThrow().text("name")).contains("Tent");
            assertThat(world.requests()).isEmpty();
        }
    }

    @Test
    void readsRowsTogetherThatEventsDoNotTell() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, page(ROW)))) {
            TableRows rows = new TableRows(world.dynamics(), TABLE);
            List<Tried<Optional<RowView>>> read = rows.of(List.of(
                    event("p1", "dataverse.product.Update", true, "{}"),
                    event("gone", "dataverse.product.Update", true, "{}")));
            assertThat(read.get(0).get()).isPresent();
            assertThat(read.get(1).get()).as("a row that is not there any more").isEmpty();
            assertThat(world.requests()).hasSize(1);
            assertThat(world.requests().getFirst().target())
                    .contains("$filter=productid%20eq%20p1%20or%20productid%20eq%20gone");
        }
    }

    @Test
    void aBodyThatCannotBeReadIsItsEventsTroubleAlone() {
        try (TestWorld world = new TestWorld(_ -> Reply.empty(500))) {
            TableRows rows = new TableRows(world.dynamics(), TABLE);
            List<Tried<Optional<RowView>>> read = rows.of(List.of(
                    event("bad", "dataverse.product.Update", false, "{}"),
                    event("p1", "dataverse.product.Retrieve", false, ROW)));
            assertThat(read.get(0)).isInstanceOf(Tried.Failed.class);
            assertThat(read.get(1)).isInstanceOf(Tried.Done.class);
        }
    }

    @Test
    void asksForFortyRowsAtATime() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, page()))) {
            List<String> ids = IntStream.range(0, 81).mapToObj(i -> "p" + i).toList();
            assertThat(new TableRows(world.dynamics(), TABLE).read(ids)).isEqualTo(Map.of());
            assertThat(world.requests()).hasSize(3);
        }
    }

    @Test
    void makesAnEventOfEachRowOfAPageAndOneThatGoesOn() {
        BridgeEvent cause = event("list", "dataverse.pricelevel.Update", false, "{}");
        JsonNode row = WireJson.parse(ROW);
        RowPage page = new RowPage(List.of(row), Optional.of("https://org/api/data/v9.2/products?$skiptoken=x"));
        List<BridgeEvent> events =
                ReadEvents.page(cause, new ReadEvents.Rows("product", "productid"), page, "bridge.pricelevel.rows");
        assertThat(events).extracting(BridgeEvent::subject).containsExactly("p1", "list");
        assertThat(events)
                .extracting(BridgeEvent::type)
                .containsExactly("dataverse.product.Retrieve", "bridge.pricelevel.rows");
        assertThat(ReadEvents.isRead(events.getFirst())).isTrue();
        assertThat(ReadEvents.isRead(events.getFirst().toBeReadBack())).isFalse();
        assertThat(ReadEvents.link(events.getLast())).endsWith("$skiptoken=x");
        assertThat(ReadEvents.page(cause, new ReadEvents.Rows("product", "productid"), page, "bridge.pricelevel.rows"))
                .as("the same ids however often the cause is handled")
                .extracting(BridgeEvent::id)
                .isEqualTo(events.stream().map(BridgeEvent::id).toList());
        BridgeEvent later = ReadEvents.next(events.getLast(), "bridge.pricelevel.rows", "https://org/other");
        assertThat(later.id()).hasSameSizeAs(events.getLast().id());
    }

    @Test
    void readsDaysFromDatesAndFromMoments() {
        RowView row = RowView.of(WireJson.parse("{\"day\":\"2026-01-31\",\"moment\":\"2026-01-31T23:30:00Z\"}"));
        assertThat(row.date("day")).contains(LocalDate.of(2026, 1, 31));
        assertThat(row.date("moment")).contains(LocalDate.of(2026, 1, 31));
        assertThat(row.date("none")).isEmpty();
    }
}
