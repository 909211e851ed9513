package io.commercebridge.testkit.commerce.odata.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an address behind the integration object: {@code Orders('00001000%7Cnull')/entries}.
 *
 * @param set entity set; empty for the service document
 * @param key decoded once, so it is the integration key as it stands in a body
 * @param rest a navigation property or {@code $count}; empty for the set or entity itself
 */
public record ResourcePath(String set, Optional<String> key, String rest) {
    private static final Pattern SYNTAX =
            Pattern.compile("(?<set>[\\w$]*)(\\((integrationKey=)?'(?<key>.*)'\\))?(/(?<rest>.*))?");

    /** @throws ODataException 404 when it is no resource at all */
    public static ResourcePath parse(String raw) {
        Matcher matcher = SYNTAX.matcher(raw);
        if (!matcher.matches()) {
            throw ODataException.of(404, "odata_error", "Could not find an entity set for '" + raw + "'");
        }
        Optional<String> key = Optional.ofNullable(matcher.group("key"))
                // A plus in a path is a plus: only the form encoding inside the key knows it as a space.
                .map(text -> URLDecoder.decode(text.replace("+", "%2B"), UTF_8).replace("''", "'"));
        return new ResourcePath(
                matcher.group("set"),
                key,
                Optional.ofNullable(matcher.group("rest")).orElse(""));
    }

    /** An entity's address below the integration object. */
    public static String entity(String set, String key) {
        return set + "('" + URLEncoder.encode(key.replace("'", "''"), UTF_8) + "')";
    }
}
