package io.commercebridge.commands.load.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Reasons;
import io.commercebridge.commands.load.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** How a step's progress stands in the file. */
final class SavedJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SavedJson() {}

    static ObjectNode write(StepBook.Saved saved) {
        ObjectNode json = NODES.objectNode();
        saved.total().ifPresent(rows -> json.put("total", rows));
        json.put("pages", saved.pages());
        ObjectNode open = json.putObject("open");
        saved.open().forEach((number, link) -> open.put(String.valueOf(number), link));
        Effort effort = saved.effort();
        json.putObject("effort")
                .put("millis", effort.millis())
                .put("commerce", effort.commerce())
                .put("dynamics", effort.dynamics())
                .put("units", effort.units());
        ObjectNode outcomes = json.putObject("outcomes");
        saved.tally().counts().forEach(outcomes::put);
        ObjectNode reasons = json.putObject("reasons");
        saved.tally().reasons().forEach((outcome, some) -> reasons.set(outcome, write(some)));
        return json;
    }

    private static ArrayNode write(Reasons reasons) {
        ArrayNode json = NODES.arrayNode();
        reasons.groups().forEach((kind, group) -> {
            ObjectNode one = json.addObject().put("kind", kind).put("count", group.count());
            ArrayNode named = one.putArray("rows");
            group.named().forEach(row -> named.addObject().put("row", row.row()).put("reason", row.reason()));
        });
        return json;
    }

    static StepBook.Saved read(JsonNode json) {
        NavigableMap<Long, String> open = new TreeMap<>();
        json.path("open")
                .properties()
                .forEach(page ->
                        open.put(Long.parseLong(page.getKey()), page.getValue().asText()));
        JsonNode effort = json.path("effort");
        return new StepBook.Saved(
                json.has("total") ? OptionalLong.of(json.path("total").asLong()) : OptionalLong.empty(),
                json.path("pages").asLong(),
                open,
                tally(json),
                new Effort(
                        effort.path("millis").asLong(),
                        effort.path("commerce").asLong(),
                        effort.path("dynamics").asLong(),
                        effort.path("units").asLong()));
    }

    private static Tally tally(JsonNode json) {
        Tally tally = new Tally();
        json.path("outcomes")
                .properties()
                .forEach(outcome ->
                        tally.add(outcome.getKey(), outcome.getValue().asLong()));
        json.path("reasons").properties().forEach(outcome -> {
            Reasons reasons = tally.reasons(outcome.getKey());
            outcome.getValue().forEach(group -> reasons.add(group.path("kind").asText(), group(group)));
        });
        return tally;
    }

    private static Reasons.Group group(JsonNode json) {
        List<Reasons.Named> named = new ArrayList<>();
        json.path("rows")
                .forEach(row -> named.add(new Reasons.Named(
                        row.path("row").asText(), row.path("reason").asText())));
        return new Reasons.Group(json.path("count").asLong(), named);
    }
}
