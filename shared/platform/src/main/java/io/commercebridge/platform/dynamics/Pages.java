package io.commercebridge.platform.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.odata.RowPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads page after page as long as more are wanted. */
record Pages(DynamicsConnection connection, int size) {

    void walk(String entitySet, String query, Predicate<List<JsonNode>> more) {
        RowPage page = first(entitySet, query);
        while (!page.rows().isEmpty() && more.test(page.rows()) && page.next().isPresent()) {
            page = page(page.next().get());
        }
    }

    RowPage first(String entitySet, String query) {
        return read(connection.address(entitySet, query));
    }

    /** @param link as the page before tells it; one that leads to another host is refused */
    RowPage page(String link) {
        return read(connection.follow(connection.address("", ""), link));
    }

    private RowPage read(URI address) {
        JsonNode answer = connection.get(address, DynamicsHeaders.ANNOTATIONS + ",odata.maxpagesize=" + size);
        List<JsonNode> rows = new ArrayList<>();
        answer.path("value").forEach(rows::add);
        String next = answer.path("@odata.nextLink").asText("");
        // A page without rows ends the walk even if it has a next link, so that it always ends.
        return new RowPage(rows, Optional.of(next).filter(link -> !link.isEmpty() && !rows.isEmpty()));
    }
}
