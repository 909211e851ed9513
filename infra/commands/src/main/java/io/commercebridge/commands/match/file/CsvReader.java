package io.commercebridge.commands.match.file;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart, character by character. */
final class CsvReader {
    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    List<List<String>> lines() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Two quotes within quotes are one that is meant.
            boolean meant = c == QUOTE && quoted && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
            if (meant) {
                cell.append(QUOTE);
                i++;
            } else if (c == QUOTE) {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(c);
            } else {
                unquoted(c);
            }
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endLine();
        }
        return lines;
    }

    private void unquoted(char c) {
        if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endLine();
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        lines.add(List.copyOf(cells));
        cells.clear();
    }
}
