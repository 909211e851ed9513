package io.commercebridge.platform.dynamics.odata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A page of rows as the Web API answers it.
 *
 * @param next address of the page after it ({@code @odata.nextLink}); empty at the end
 */
public record RowPage(List<JsonNode> rows, Optional<String> next) {

    public RowPage {
        rows = List.copyOf(rows);
        requireNonNull(next, "next");
    }
}
