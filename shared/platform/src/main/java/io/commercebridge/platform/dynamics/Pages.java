package io.commercebridge.platform.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads page after page as long as more are wanted. */
record Pages(DynamicsConnection connection, int size) {

    void walk(String entitySet, String query, Predicate<List<JsonNode>> more) {
        String prefer = DynamicsHeaders.ANNOTATIONS + ",odata.maxpagesize=" + size;
        Optional<URI> page = Optional.of(connection.address(entitySet, query));
        while (page.isPresent()) {
            JsonNode answer = connection.get(page.get(), prefer);
            List<JsonNode> rows = new ArrayList<>();
            answer.path("value").forEach(rows::add);
            String next = answer.path("@odata.nextLink").asText();
            // A page without rows ends the walk even if it has a next link, so that it always ends.
            page = !rows.isEmpty() && more.test(rows) && !next.isEmpty()
                    ? Optional.of(connection.follow(page.get(), next))
                    : Optional.empty();
        }
    }
}
