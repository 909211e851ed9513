package io.commercebridge.testkit.dynamics.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.dynamics.schema.Column.Access;
import io.commercebridge.testkit.dynamics.schema.Table.Navigations;
import io.commercebridge.testkit.dynamics.schema.Table.TableName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Reads {@code tables.tsv}; the file's own first lines explain its fields. */
final class TableReader {
    private final List<Table> tables = new ArrayList<>();
    private String[] head = {};
    private SequencedMap<String, Column> columns = new LinkedHashMap<>();

    static List<Table> read() {
        try (InputStream in =
                        Objects.requireNonNull(TableReader.class.getResourceAsStream("tables.tsv"), "tables.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            TableReader reader = new TableReader();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(reader::line);
            reader.finish();
            return reader.tables;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read tables.tsv", e);
        }
    }

    private void line(String line) {
        String[] fields = line.split("\t", -1);
        if (line.startsWith("@")) {
            finish();
            head = fields;
            columns = new LinkedHashMap<>();
        } else {
            columns.put(fields[0], column(fields));
        }
    }

    private void finish() {
        if (head.length == 0) {
            return;
        }
        TableName name = new TableName(head[0].substring(1), head[1], head[2], head[3]);
        Navigations navigations = new Navigations(collections(field(head, 5)), associations(field(head, 6)));
        tables.add(new Table(name, columns, states(field(head, 4)), navigations, List.of()));
    }

    private static Column column(String[] fields) {
        Kind kind = Kind.of(fields[1]);
        String size = field(fields, 2);
        return new Column(
                fields[0],
                kind,
                kind.isText() && !size.isEmpty() ? Integer.parseInt(size) : 0,
                Range.of(size),
                access(field(fields, 3)),
                choices(field(fields, 4)),
                navigations(field(fields, 5)));
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index] : "";
    }

    private static Access access(String flags) {
        if (flags.contains("r")) {
            return Access.READ_ONLY;
        }
        if (flags.contains("q")) {
            return Access.REQUIRED;
        }
        return flags.contains("f") ? Access.FORM_REQUIRED : Access.OPTIONAL;
    }

    private static Map<Integer, String> choices(String text) {
        Map<Integer, String> choices = new LinkedHashMap<>();
        if (!text.equals("*")) {
            parts(text, "\\|").forEach(part -> {
                int equals = part.indexOf('=');
                choices.put(Integer.valueOf(part.substring(0, equals)), part.substring(equals + 1));
            });
        }
        return choices;
    }

    private static List<Navigation> navigations(String text) {
        return parts(text, ",")
                .map(part -> part.split(">", 2))
                .map(pair -> new Navigation(pair[0], pair[1]))
                .toList();
    }

    private static SequencedMap<Integer, List<Integer>> states(String text) {
        SequencedMap<Integer, List<Integer>> states = new LinkedHashMap<>();
        parts(text, ";")
                .map(part -> part.split("=", 2))
                .forEach(pair -> states.put(
                        Integer.valueOf(pair[0]),
                        parts(pair[1], ",").map(Integer::valueOf).toList()));
        return states;
    }

    private static List<Collection> collections(String text) {
        return parts(text, ",")
                .map(part -> part.split("[=.]", 3))
                .map(triple -> new Collection(triple[0], triple[1], triple[2]))
                .toList();
    }

    private static List<Association> associations(String text) {
        return parts(text, ",")
                .map(part -> part.split("[=.>:]", 5))
                .map(five -> new Association(five[0], five[1], five[2], five[3], five[4]))
                .toList();
    }

    private static Stream<String> parts(String text, String separator) {
        return text.isEmpty() ? Stream.empty() : Stream.of(text.split(separator));
    }
}
