package io.commercebridge.testkit.commerce.odata.query;

import io.commercebridge.testkit.commerce.odata.wire.Edm;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses {@code eq ne gt lt ge le and or} with parentheses; anything else is refused as the real service does. */
final class FilterParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*((?i:datetime)'[^']*'|'(?:[^']|'')*'|[()]|[^\\s()']+)");
    private static final Set<String> UNSUPPORTED = Set.of("not", "add", "sub", "mul", "div", "mod");

    private final Deque<String> tokens = new ArrayDeque<>();

    private FilterParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw error("cannot read " + text.substring(end));
        }
    }

    static Filter parse(String text) {
        FilterParser parser = new FilterParser(text);
        Filter filter = parser.or();
        if (!parser.tokens.isEmpty()) {
            throw error("unexpected " + parser.tokens.peek());
        }
        return filter;
    }

    private Filter or() {
        Filter left = and();
        while ("or".equals(tokens.peek())) {
            tokens.remove();
            left = new Filter.Junction(false, left, and());
        }
        return left;
    }

    private Filter and() {
        Filter left = primary();
        while ("and".equals(tokens.peek())) {
            tokens.remove();
            left = new Filter.Junction(true, left, primary());
        }
        return left;
    }

    private Filter primary() {
        if ("(".equals(tokens.peek())) {
            tokens.remove();
            Filter inner = or();
            if (!next().equals(")")) {
                throw error("a parenthesis is not closed");
            }
            return inner;
        }
        String property = next();
        if (UNSUPPORTED.contains(property)) {
            throw ODataException.badRequest("operator_not_supported", "[" + property + "] is not supported");
        }
        if ("(".equals(tokens.peek())) {
            throw ODataException.badRequest("filter_not_supported", "function [" + property + "] is not supported");
        }
        return new Filter.Comparison(path(property), operator(next()), literal(next()));
    }

    private static List<String> path(String property) {
        List<String> path = Arrays.asList(property.split("/", -1));
        if (path.size() > 2) {
            throw ODataException.badRequest("filter_not_supported", "more than one navigation in " + property);
        }
        if (path.equals(List.of("integrationKey"))) {
            throw ODataException.badRequest("filter_not_supported", "integrationKey cannot be filtered by");
        }
        return path;
    }

    private static Filter.Operator operator(String token) {
        try {
            return Filter.Operator.valueOf(token.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ODataException.badRequest("operator_not_supported", "[" + token + "] is not supported");
        }
    }

    private static Optional<Object> literal(String token) {
        if (token.startsWith("'")) {
            return Optional.of(token.substring(1, token.length() - 1).replace("''", "'"));
        }
        return switch (token) {
            case "null" -> Optional.empty();
            case "true", "false" -> Optional.of(Boolean.valueOf(token));
            default -> Optional.of(dateOrNumber(token));
        };
    }

    private static Object dateOrNumber(String token) {
        try {
            return token.toLowerCase(Locale.ROOT).startsWith("datetime'")
                    ? Edm.date(token.substring(9, token.length() - 1))
                    : new BigDecimal(token.replaceFirst("[mMdDlLfF]$", ""));
        } catch (NumberFormatException | DateTimeException e) {
            throw error("no literal: " + token);
        }
    }

    private String next() {
        return Optional.ofNullable(tokens.poll()).orElseThrow(() -> error("the filter ends too early"));
    }

    private static ODataException error(String problem) {
        return ODataException.badRequest("odata_error", "Invalid filter expression: " + problem);
    }
}
