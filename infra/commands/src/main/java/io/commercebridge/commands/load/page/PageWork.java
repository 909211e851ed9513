package io.commercebridge.commands.load.page;

import io.commercebridge.commands.load.tally.Tally;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.List;

/** What is done with the rows of a page; called by several threads at once. */
@FunctionalInterface
public interface PageWork {

    /**
     * Brings every row to an end.
     *
     * @param tally of this page alone
     * @throws RuntimeException if the load cannot go on; the page counts as not finished
     */
    void handle(List<BridgeEvent> rows, Tally tally);
}
