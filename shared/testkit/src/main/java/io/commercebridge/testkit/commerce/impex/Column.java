package io.commercebridge.testkit.commerce.impex;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One column of an ImpEx header, such as {@code type(code)[unique=true,default=Order]}.
 *
 * @param name the attribute, without item expression and modifiers
 */
record Column(String name, boolean unique, Optional<String> defaultValue) {
    private static final Pattern SYNTAX =
            Pattern.compile("(?<name>\\w+)\\s*(?<expression>\\(.*\\))?\\s*(\\[(?<m>[^]]*)])?");

    static Column parse(String text, String place) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new ImpexException(place, "malformed column " + text);
        }
        Optional<String> modifiers = Optional.ofNullable(matcher.group("m"));
        return new Column(
                matcher.group("name"),
                modifier(modifiers, "unique").map(Boolean::parseBoolean).orElse(false),
                modifier(modifiers, "default"));
    }

    private static Optional<String> modifier(Optional<String> modifiers, String name) {
        for (String modifier : modifiers.orElse("").split(",", -1)) {
            String[] pair = modifier.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equals(name)) {
                return Optional.of(pair[1].strip());
            }
        }
        return Optional.empty();
    }
}
