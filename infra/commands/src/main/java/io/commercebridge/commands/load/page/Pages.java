package io.commercebridge.commands.load.page;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.book.OpenPage;
import io.commercebridge.platform.event.BridgeEvent;
import java.util.List;
import java.util.Optional;

/** Rows in a fixed order, page by page, as events of the flow. */
public interface Pages {

    /** How many rows there are. */
    long count();

    Read read(OpenPage page);

    /**
     * A page, held as text: what becomes of it later needs no tree.
     *
     * @param next link of the page after it
     */
    record Read(List<BridgeEvent> events, Optional<String> next) {
        public Read {
            events = List.copyOf(events);
            requireNonNull(next, "next");
        }
    }
}
