package io.commercebridge.testkit.dynamics.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.dynamics.records.Refusal;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query options of one request, decoded, by name. */
public record Options(Map<String, String> byName) {
    private static final Set<String> KNOWN =
            Set.of("$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken", "$deltatoken");

    public Options {
        byName = new LinkedHashMap<>(byName);
        for (String name : byName.keySet()) {
            if (name.startsWith("$") && !KNOWN.contains(name)) {
                throw new Refusal(400, "0x80060888", "The query parameter " + name + " is not supported.");
            }
        }
    }

    /** Reads a raw query. */
    public static Options parse(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                options.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Options(options);
    }

    /** Reads the options of one expanded navigation: {@code $select=a,b;$filter=…}. */
    static Options nested(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : split(text, ';')) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new Refusal(400, "0x80060888", "Syntax error in $expand: " + text);
            }
            options.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        return new Options(options);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The comma-separated entries of an option; commas inside parentheses do not separate. */
    public List<String> list(String name) {
        return get(name).map(text -> split(text, ',')).orElse(List.of());
    }

    public Optional<Integer> number(String name) {
        try {
            return get(name).map(Integer::valueOf);
        } catch (NumberFormatException _) {
            throw new Refusal(400, "0x80060888", name + " is not a number: " + byName.get(name));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
