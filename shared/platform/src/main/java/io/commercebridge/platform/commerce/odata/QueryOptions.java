package io.commercebridge.platform.commerce.odata;

import io.commercebridge.platform.remote.wire.ODataText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which items to read. Values are plain text; they are encoded here.
 *
 * @param parameters OData options by name
 * @param maxRows no more than these are returned, however many there are
 */
public record QueryOptions(Map<String, String> parameters, int maxRows) {
    private static final int PAGE = 1000;

    public QueryOptions {
        parameters = Map.copyOf(parameters);
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows: " + maxRows);
        }
    }

    /** All items up to this number, in pages of at most 1000. */
    public static QueryOptions atMost(int maxRows) {
        return new QueryOptions(Map.of("$top", String.valueOf(Math.min(PAGE, maxRows))), maxRows);
    }

    /** All items, in pages of this many, at most 1000. */
    public static QueryOptions inPagesOf(int rows) {
        return new QueryOptions(Map.of("$top", String.valueOf(Math.min(PAGE, rows))), Integer.MAX_VALUE);
    }

    /**
     * OData v2 filter, for example {@code code eq 'A' and catalogVersion/version eq 'Online'}: SAP knows {@code eq ne gt lt
     * ge le and or}, own attributes and one level of navigation.
     */
    public QueryOptions filter(String filter) {
        return with("$filter", filter);
    }

    /** Items to include, separated by commas, nested ones by a slash. */
    public QueryOptions expand(String expand) {
        return with("$expand", expand);
    }

    /** Own attributes only. */
    public QueryOptions orderBy(String orderBy) {
        return with("$orderby", orderBy);
    }

    /** Starts behind this many items. */
    public QueryOptions skip(int rows) {
        return with("$skip", String.valueOf(rows));
    }

    /** The encoded query. */
    public String text() {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> option.getKey() + "=" + ODataText.encode(option.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Only the expansion: a single item takes no other option. */
    public static String expansion(String expand) {
        return "$expand=" + ODataText.encode(expand);
    }

    private QueryOptions with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new QueryOptions(all, maxRows);
    }
}
