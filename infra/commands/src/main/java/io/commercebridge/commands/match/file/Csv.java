package io.commercebridge.commands.match.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma separated values (RFC 4180) that survive a spreadsheet: a cell that it would take for a formula, a date or a number to
 * be rounded gets an apostrophe in front. Reads commas, semicolons and tabs, since spreadsheets save what their country uses.
 */
final class Csv {
    private static final char QUOTE = '"';
    private static final String KEPT = "'";
    private static final Pattern CHANGED_BY_SPREADSHEETS =
            Pattern.compile("[=+\\-@'\\t\\r].*|0\\d+|\\d{12,}|\\d+[eE]\\d+|\\d+[-/.]\\d+([-/.]\\d+)?", Pattern.DOTALL);
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\\t\\r\\n]");
    /** Without it Excel takes UTF-8 for the code page of its country. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::written).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String written(String cell) {
        String kept = CHANGED_BY_SPREADSHEETS.matcher(cell).matches() ? KEPT + cell : cell;
        return NEEDS_QUOTES.matcher(kept).find() ? QUOTE + kept.replace("\"", "\"\"") + QUOTE : kept;
    }

    /** The lines of a text, each with its cells. */
    static List<List<String>> lines(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return new CsvReader(plain, separator(plain.lines().findFirst().orElse("")))
                .lines().stream()
                        .map(line -> line.stream().map(Csv::asMeant).toList())
                        .toList();
    }

    private static String asMeant(String cell) {
        return cell.startsWith(KEPT) ? cell.substring(1) : cell;
    }

    private static char separator(String header) {
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
