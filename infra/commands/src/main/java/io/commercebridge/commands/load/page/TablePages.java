package io.commercebridge.commands.load.page;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.commands.Refusal;
import io.commercebridge.commands.load.book.OpenPage;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.RemoteException;
import java.time.Clock;
import java.util.Optional;

/** The rows of one table for which a condition holds, page by page, as events of the flow. */
public final class TablePages implements Pages {
    private static final int IDS = 5000;

    private final DynamicsClient dynamics;
    private final TableRows.Table table;
    private final String condition;
    private final Origin origin;

    /**
     * Whose rows they are, and when they are read.
     *
     * @param source of the events, {@code /dataverse/<organisation>}
     * @param rows a page
     */
    public record Origin(String source, int rows, Clock clock) {}

    public TablePages(DynamicsClient dynamics, TableRows.Table table, String condition, Origin origin) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.table = requireNonNull(table, "table");
        this.condition = requireNonNull(condition, "condition");
        this.origin = requireNonNull(origin, "origin");
    }

    /** Dataverse counts to 5000 only, so their ids are read. */
    @Override
    public long count() {
        String filter = condition.isEmpty() ? "" : "&$filter=" + condition;
        RowPage page = dynamics.page(table.entitySet(), "$select=" + table.idColumn() + filter, IDS);
        long rows = page.rows().size();
        while (page.next().isPresent()) {
            page = dynamics.pageAfter(page.next().get(), IDS);
            rows += page.rows().size();
        }
        return rows;
    }

    /** @throws Refusal if Dynamics does not know the page any more */
    @Override
    public Read read(OpenPage page) {
        RowPage read = page.link().isEmpty()
                ? new TableRows(dynamics, table).page(condition, origin.rows())
                : follow(page.link());
        return new Read(read.rows().stream().map(this::event).toList(), read.next());
    }

    private RowPage follow(String link) {
        try {
            return dynamics.pageAfter(link, origin.rows());
        } catch (RemoteException e) {
            int status = e.answer().status();
            if (status == 400 || status == 404 || status == 410) {
                throw new Refusal("Dynamics does not know a page of " + table.entitySet() + " any more ("
                        + e.answer().withoutMessage() + "): start over with AGAIN=1");
            }
            throw e;
        }
    }

    /** The same row in the same version has the same id, so that the flow knows it again. */
    private BridgeEvent event(JsonNode row) {
        BridgeEvent cause = new BridgeEvent(
                "load/" + row.path("modifiedon").asText(),
                origin.source(),
                "bridge.load",
                "",
                origin.clock().instant(),
                Optional.empty(),
                false,
                "");
        return ReadEvents.of(cause, table.name(), row.path(table.idColumn()).asText(), row);
    }
}
