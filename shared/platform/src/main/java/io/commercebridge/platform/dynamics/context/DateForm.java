package io.commercebridge.platform.dynamics.context;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /Date(1697168286708)/} and {@code /Date(1697168286000+0300)/}: milliseconds since 1970 in UTC either way; the
 * offset only says where the server stands.
 */
final class DateForm {
    private static final Pattern FORM = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{4})?\\)/");

    private DateForm() {}

    static Optional<Instant> parse(String text) {
        if (!text.startsWith("/Date(")) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        try {
            return form.matches() ? Optional.of(Instant.ofEpochMilli(Long.parseLong(form.group(1)))) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
