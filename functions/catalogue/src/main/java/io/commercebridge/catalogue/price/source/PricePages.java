package io.commercebridge.catalogue.price.source;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.remote.wire.WireJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Takes an event that concerns many price list items apart: an event for each, page after page.
 *
 * <p>Each is told when the change was of which they are told, so that their prices count as newer than before it even if
 * nothing that they are made of is: a discount that is deleted leaves nothing behind that is new.
 */
public final class PricePages {
    /** Beside the columns of a row. */
    static final String AS_OF = "bridge.asOf";

    private static final int ROWS = 500;
    private static final ReadEvents.Rows ITEMS =
            new ReadEvents.Rows(PriceTables.ITEMS.name(), PriceTables.ITEMS.idColumn());

    private final DynamicsClient dynamics;
    private final TableRows rows;

    public PricePages(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.rows = new TableRows(dynamics, PriceTables.ITEMS);
    }

    /**
     * The first page of the items for which the condition holds.
     *
     * @param changed when the change was; Dataverse counts changes of rows by the second
     * @param goingOn type of the event that goes on with the next page
     */
    public <T> Reading<T> first(BridgeEvent cause, String condition, Instant changed, String goingOn) {
        long asOf = changed.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
        return page(cause, rows.page(condition, ROWS), asOf, goingOn);
    }

    /** The page where an event of this kind goes on. */
    public <T> Reading<T> next(BridgeEvent event) {
        long asOf = WireJson.parse(event.data()).path(AS_OF).asLong();
        return page(event, dynamics.pageAfter(ReadEvents.link(event), ROWS), asOf, event.type());
    }

    private static <T> Reading<T> page(BridgeEvent cause, RowPage page, long asOf, String goingOn) {
        if (page.rows().isEmpty()) {
            return new Reading.Ignored<>("no price list item is concerned");
        }
        List<BridgeEvent> events = ReadEvents.page(cause, ITEMS, page, goingOn);
        return new Reading.Several<>(
                events.stream().map(event -> dated(event, asOf)).toList());
    }

    private static BridgeEvent dated(BridgeEvent event, long asOf) {
        JsonNode data = WireJson.parse(event.data());
        String dated = data instanceof ObjectNode row ? WireJson.write(row.put(AS_OF, asOf)) : event.data();
        return new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.traceparent(),
                event.truncated(),
                dated);
    }
}
