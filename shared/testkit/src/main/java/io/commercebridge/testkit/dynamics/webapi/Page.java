package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.query.Query;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import io.commercebridge.testkit.dynamics.webapi.Snapshots.Position;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One page of a result, with a link to the next one. */
final class Page {
    private static final int LARGEST = 5000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Call call;
    private final Position position;
    private final int end;

    Page(Call call, Position position) {
        this.call = call;
        this.position = position;
        int size = call.preference("odata.maxpagesize").map(Page::size).orElse(LARGEST);
        end = Math.min(position.start() + size, position.snapshot().ids().size());
    }

    private static int size(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, LARGEST);
        } catch (NumberFormatException _) {
            throw new Refusal(400, "0x80060888", "odata.maxpagesize is not a number: " + text);
        }
    }

    /** The page without its links; rows that were deleted or changed out of the result meanwhile are left out. */
    ObjectNode body(Query query, Store store, Function<Row, ObjectNode> json) {
        ObjectNode body = NODES.objectNode();
        body.put(
                "@odata.context",
                call.root() + "$metadata#" + query.table().name().set()
                        + query.selection().context());
        if (call.options().get("$count").filter("true"::equals).isPresent()) {
            body.put("@odata.count", Math.min(position.snapshot().ids().size(), LARGEST));
        }
        ArrayNode value = body.putArray("value");
        position.snapshot().ids().subList(Math.min(position.start(), end), end).stream()
                .flatMap(id -> store.find(query.table().logical(), id).stream())
                .filter(query.stillFinds(store))
                .map(json)
                .forEach(value::add);
        return body;
    }

    boolean isLast() {
        return end >= position.snapshot().ids().size();
    }

    String nextLink(Snapshots snapshots) {
        return link("$skiptoken", snapshots.token(position.snapshot(), end));
    }

    /** This request once more, with one option set to another value. */
    String link(String option, String value) {
        String others = call.options().byName().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(option) && !entry.getKey().equals("$skiptoken"))
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()) + "&")
                .collect(Collectors.joining());
        return call.root() + call.path() + "?" + others + option + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
