package io.commercebridge.testkit.commerce.impex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns a script into rows: {@code INSERT_UPDATE} headers, value lines, {@code $macros}, {@code $config-} properties,
 * quoted cells, also over several lines, comments and lines continued with a backslash.
 *
 * <p>{@code $config-} needs the platform's {@code ConfigPropertyImportProcessor} line above it, as in SAP Commerce; a
 * property that is not set is an error.
 */
public final class ImpexReader {
    private static final String PROCESSOR = "ConfigPropertyImportProcessor";
    private static final String CONFIG = "$config-";

    private final String file;
    private final Map<String, String> properties;
    /** Longest name first, so that {@code $ioName} is not taken for {@code $io}. */
    private final Map<String, String> macros =
            new TreeMap<>((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());

    private final List<Row> rows = new ArrayList<>();
    private Optional<String> type = Optional.empty();
    private List<Column> columns = List.of();
    private boolean config;
    private int line;

    private ImpexReader(String file, Map<String, String> properties) {
        this.file = file;
        this.properties = properties;
    }

    public static List<Row> read(String file, String script, Map<String, String> properties) {
        ImpexReader reader = new ImpexReader(file, properties);
        String begun = "";
        for (String text : script.split("\\R", -1)) {
            reader.line++;
            String whole = begun + text;
            if (quoteIsOpen(whole)) {
                begun = whole + "\n";
            } else if (text.endsWith("\\")) {
                begun = whole.substring(0, whole.length() - 1);
            } else {
                reader.line(whole);
                begun = "";
            }
        }
        reader.line(begun);
        return List.copyOf(reader.rows);
    }

    private static boolean quoteIsOpen(String text) {
        return !text.stripLeading().startsWith("#")
                && text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private void line(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("$") && text.contains("=")) {
            macro(text);
        } else if (text.startsWith(";")) {
            row(replace(text));
        } else {
            header(replace(text));
        }
    }

    private void macro(String text) {
        int equals = text.indexOf('=');
        macros.put(
                text.substring(0, equals).strip(),
                replace(text.substring(equals + 1).strip()));
    }

    private void header(String text) {
        List<String> cells = cells(text);
        String[] words = cells.getFirst().split("[\\s\\[]+", 3);
        boolean processor = text.contains(PROCESSOR);
        config |= processor;
        if (!words[0].equals("INSERT_UPDATE") && !processor) {
            throw new ImpexException(place(), "only INSERT_UPDATE is safe to import twice, found " + words[0]);
        }
        type = Optional.of(words[1]);
        columns = cells.stream()
                .skip(1)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> Column.parse(cell, place()))
                .toList();
        if (columns.stream().noneMatch(Column::unique)) {
            throw new ImpexException(place(), words[1] + " has no column with unique=true");
        }
    }

    private void row(String text) {
        String header = type.orElseThrow(() -> new ImpexException(place(), "value line without a header"));
        List<String> cells = cells(text);
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = i + 1 < cells.size() ? cells.get(i + 1) : "";
            Optional<String> value = cell.isEmpty() ? column.defaultValue() : Optional.of(cell);
            value.ifPresent(present -> values.put(column.name(), present));
        }
        if (cells.size() - 1 > columns.size() && !cells.getLast().isEmpty()) {
            throw new ImpexException(place(), "more values than columns: " + cells.getLast());
        }
        rows.add(new Row(header, values, place()));
    }

    /** Splits at semicolons outside quotes; a doubled quote inside quotes is one quote. */
    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new ImpexException(place(), "a quote is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private String replace(String text) {
        String replaced = text;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            replaced = replaced.replace(macro.getKey(), macro.getValue());
        }
        int at = replaced.indexOf(CONFIG);
        return at < 0 ? replaced : configured(replaced, at);
    }

    private String configured(String text, int at) {
        if (!config) {
            throw new ImpexException(place(), CONFIG + " needs the " + PROCESSOR + " header above it");
        }
        int end = at + CONFIG.length();
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String name = text.substring(at + CONFIG.length(), end);
        String value = Optional.ofNullable(properties.get(name))
                .orElseThrow(() -> new ImpexException(place(), "property " + name + " is not set"));
        return replace(text.substring(0, at) + value + text.substring(end));
    }

    private String place() {
        return file + ":" + line;
    }
}
