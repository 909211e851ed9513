package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row from the Web API; see Microsoft, "Retrieve a table row using the Web API". */
record ReadRow(JsonNode json) implements RowView {
    private static final String TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";
    private static final int DAY = "2026-01-31".length();

    ReadRow {
        requireNonNull(json, "json");
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
    }

    @Override
    public Optional<String> text(String column) {
        return value(column).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    @Override
    public Optional<Integer> choice(String column) {
        return value(column).filter(JsonNode::isIntegralNumber).map(JsonNode::intValue);
    }

    /** A multi-select choice comes as {@code "1,3"}. */
    @Override
    public List<Integer> choices(String column) {
        return text(column).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    @Override
    public Optional<BigDecimal> number(String column) {
        return value(column).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    @Override
    public Optional<Boolean> flag(String column) {
        return value(column).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    @Override
    public Optional<Instant> moment(String column) {
        return text(column).map(Instant::parse);
    }

    @Override
    public Optional<LocalDate> date(String column) {
        return text(column).map(day -> day.length() == DAY ? LocalDate.parse(day) : day(Instant.parse(day)));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public Optional<Target> lookup(String column) {
        String name = "_" + column + "_value";
        return text(name).map(id -> new Target(text(name + TABLE).orElse(""), id));
    }
}
