package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads page after page until enough rows are there or none are left. */
final class Pages {
    private final CommerceConnection connection;

    Pages(CommerceConnection connection) {
        this.connection = connection;
    }

    List<JsonNode> read(EntitySet set, QueryOptions options) {
        List<JsonNode> rows = new ArrayList<>();
        walk(set, options, page -> {
            rows.addAll(page);
            return rows.size() < options.maxRows();
        });
        return List.copyOf(rows.subList(0, Math.min(rows.size(), options.maxRows())));
    }

    /** Hands over page after page, as long as more are wanted. */
    void walk(EntitySet set, QueryOptions options, Predicate<List<JsonNode>> more) {
        Optional<URI> page = Optional.of(connection.address(set.path(), options.text()));
        while (page.isPresent()) {
            JsonNode answer = connection.get(page.get());
            List<JsonNode> rows = Envelope.rows(answer);
            // A page without rows ends the walk even if it has a next link, so that it always ends.
            page = !rows.isEmpty() && more.test(rows) ? next(page.get(), answer) : Optional.empty();
        }
    }

    private Optional<URI> next(URI from, JsonNode answer) {
        String link = Envelope.next(answer);
        return link.isEmpty() ? Optional.empty() : Optional.of(connection.follow(from, link));
    }
}
