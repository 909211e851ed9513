package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads page after page until enough rows are there or none are left. */
final class Pages {
    private final CommerceConnection connection;

    Pages(CommerceConnection connection) {
        this.connection = connection;
    }

    List<JsonNode> read(EntitySet set, QueryOptions options) {
        List<JsonNode> rows = new ArrayList<>();
        Optional<URI> page = Optional.of(connection.address(set.path(), options.text()));
        while (page.isPresent() && rows.size() < options.maxRows()) {
            JsonNode answer = connection.get(page.get());
            List<JsonNode> more = Envelope.rows(answer);
            rows.addAll(more);
            // A page without rows ends the walk even if it has a next link, so that it always ends.
            page = more.isEmpty() ? Optional.empty() : next(page.get(), answer);
        }
        return List.copyOf(rows.subList(0, Math.min(rows.size(), options.maxRows())));
    }

    private Optional<URI> next(URI from, JsonNode answer) {
        String link = Envelope.next(answer);
        return link.isEmpty() ? Optional.empty() : Optional.of(connection.follow(from, link));
    }
}
