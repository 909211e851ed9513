package io.commercebridge.platform.dynamics.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.ArrayList;
import java.util.List;

/**
 * Events about rows that were read rather than told of: {@code dataverse.<table>.Retrieve}, with the row as the Web API
 * answers it for data.
 */
public final class ReadEvents {
    private static final String PREFIX = "dataverse.";
    private static final String RETRIEVE = ".Retrieve";
    private static final String NEXT = "next";

    private ReadEvents() {}

    /** An event about a row that was read because of another event; its id is the same however often that one is handled. */
    public static BridgeEvent of(BridgeEvent cause, String table, String rowId, JsonNode row) {
        return new BridgeEvent(
                cause.id() + "/" + rowId,
                cause.source(),
                PREFIX + table + RETRIEVE,
                rowId,
                cause.time(),
                cause.traceparent(),
                false,
                WireJson.write(row));
    }

    /** Whether the event holds its row as it was read. */
    public static boolean isRead(BridgeEvent event) {
        return event.type().endsWith(RETRIEVE) && !event.truncated();
    }

    /**
     * An event for each row of a page, and one that goes on with the page after it.
     *
     * @param idColumn of the row's id
     * @param goingOn type of the event that goes on, for example {@code bridge.pricelevel.rows}; see {@link #link}
     */
    public static List<BridgeEvent> page(BridgeEvent cause, Rows rows, RowPage page, String goingOn) {
        List<BridgeEvent> events = new ArrayList<>();
        for (JsonNode row : page.rows()) {
            events.add(of(cause, rows.table(), row.path(rows.idColumn()).asText(), row));
        }
        page.next().ifPresent(link -> events.add(next(cause, goingOn, link)));
        return events;
    }

    /** What kind of rows a page holds. */
    public record Rows(String table, String idColumn) {}

    /** The event that goes on with the page behind the link. */
    public static BridgeEvent next(BridgeEvent cause, String type, String link) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put(NEXT, link);
        return new BridgeEvent(
                root(cause) + "/" + Digest.of(link),
                cause.source(),
                type,
                cause.subject(),
                cause.time(),
                cause.traceparent(),
                false,
                WireJson.write(data));
    }

    /** Where an event made by {@link #next} goes on. */
    public static String link(BridgeEvent event) {
        return WireJson.parse(event.data()).path(NEXT).asText();
    }

    // So that the id does not grow with every page.
    private static String root(BridgeEvent cause) {
        return cause.id().split("/", 2)[0];
    }
}
