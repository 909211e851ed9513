package io.commercebridge.testkit.commerce.odata.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.commerce.odata.wire.Expansion;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The system query options of a request; one that the Integration API does not document is refused. */
public record QueryOptions(Map<String, String> options) {
    /** Page size without {@code $top}. */
    public static final int DEFAULT_PAGE = 10;
    /** The most that {@code $top} gets. */
    public static final int MAX_PAGE = 1000;

    private static final Set<String> KNOWN =
            Set.of("$top", "$skip", "$skiptoken", "$filter", "$orderby", "$expand", "$inlinecount", "$format");

    public QueryOptions {
        options = Map.copyOf(options);
        options.keySet().stream()
                .filter(name -> name.startsWith("$") && !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ODataException.badRequest("odata_error", "System query option [" + name + "] unsupported");
                });
    }

    public static QueryOptions parse(String rawQuery) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isBlank()) {
                String[] parts = pair.split("=", 2);
                options.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return new QueryOptions(options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public Expansion expansion() {
        return option("$expand").map(Expansion::parse).orElse(Expansion.NONE);
    }

    int pageSize() {
        return Math.min(MAX_PAGE, number("$top").orElse(DEFAULT_PAGE));
    }

    int offset() {
        return number("$skiptoken").or(() -> number("$skip")).orElse(0);
    }

    boolean counted() {
        return option("$inlinecount")
                .map(value -> switch (value) {
                    case "allpages" -> true;
                    case "none" -> false;
                    default -> throw invalid("$inlinecount", value);
                })
                .orElse(false);
    }

    private Optional<Integer> number(String name) {
        return option(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw invalid(name, text);
            }
            throw invalid(name, text);
        });
    }

    static ODataException invalid(String name, String value) {
        return ODataException.badRequest("invalid_query_parameter", name + " cannot be [" + value + "]");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
