package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.query.Options;
import io.commercebridge.testkit.dynamics.query.Query;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One page of a result, with a link to the next one. */
final class Page {
    private static final int LARGEST = 5000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Call call;
    private final List<Row> rows;
    private final int start;
    private final int size;

    Page(Call call, List<Row> rows) {
        this.call = call;
        this.rows = rows;
        start = call.options().number("$skiptoken").orElse(0);
        size = call.preference("odata.maxpagesize").map(Page::size).orElse(LARGEST);
    }

    private static int size(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 1, LARGEST);
        } catch (NumberFormatException _) {
            throw new Refusal(400, "0x80060888", "odata.maxpagesize is not a number: " + text);
        }
    }

    ObjectNode body(Query query, Function<Row, ObjectNode> json) {
        Options options = call.options();
        ObjectNode body = NODES.objectNode();
        body.put(
                "@odata.context",
                call.root() + "$metadata#" + query.table().name().set()
                        + query.selection().context());
        if (options.get("$count").filter("true"::equals).isPresent()) {
            body.put("@odata.count", Math.min(rows.size(), LARGEST));
        }
        ArrayNode value = body.putArray("value");
        rows.stream().skip(start).limit(size).map(json).forEach(value::add);
        if (!isLast()) {
            body.put("@odata.nextLink", link("$skiptoken", String.valueOf(start + size)));
        }
        return body;
    }

    boolean isLast() {
        return start + size >= rows.size();
    }

    /** This request once more, with one option set to another value. */
    String link(String option, String value) {
        String others = call.options().byName().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(option))
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()) + "&")
                .collect(Collectors.joining());
        return call.root() + call.path() + "?" + others + option + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
