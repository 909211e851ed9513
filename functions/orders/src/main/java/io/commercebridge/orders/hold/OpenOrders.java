package io.commercebridge.orders.hold;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.List;

/** The open orders of an account, page by page: each page ends with the event that leads to the next one. */
public final class OpenOrders {
    /** Orders that are taken at a time. */
    public static final int PAGE = 500;

    /** The event that goes on with a page. */
    static final String TYPE = "bridge.account.orders";

    private static final ReadEvents.Rows ROWS = new ReadEvents.Rows("salesorder", "salesorderid");
    /** Active, submitted, or fulfilled in part. */
    private static final String OPEN =
            "(statecode eq 0 or statecode eq 1 or (statecode eq 3 and statuscode eq 100002))";

    private final DynamicsClient dynamics;
    private final int pageSize;

    public OpenOrders(DynamicsClient dynamics, int pageSize) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.pageSize = pageSize;
    }

    /** What the event that begins has for data. */
    static String fromTheStart(BridgeEvent cause) {
        return ReadEvents.next(cause, TYPE, "").data();
    }

    /** An event for each order of the page that the event leads to: a reason to look at it. */
    List<BridgeEvent> page(BridgeEvent event) {
        String link = ReadEvents.link(event);
        RowPage page = link.isEmpty() ? first(event.subject()) : dynamics.pageAfter(link, pageSize);
        return ReadEvents.page(event, ROWS, page, TYPE);
    }

    private RowPage first(String accountId) {
        String query =
                "$select=salesorderid&$orderby=salesorderid&$filter=_customerid_value eq " + accountId + " and " + OPEN;
        return dynamics.page("salesorders", query, pageSize);
    }
}
