package io.commercebridge.platform.event;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a JSON text and where, without repeating any of its values: they may be personal data. */
public final class JsonProblem {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.{1,60})'");

    private JsonProblem() {}

    /** For example {@code holds the key "id" twice (line 1, column 40)}. */
    public static String describe(JsonProcessingException problem) {
        return what(problem) + where(problem.getLocation());
    }

    private static String what(JsonProcessingException problem) {
        String message = problem.getOriginalMessage() == null ? "" : problem.getOriginalMessage();
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return "holds the key \"" + duplicate.group(1) + "\" twice";
        }
        return switch (problem) {
            case JsonEOFException _ -> "is JSON that ends too early";
            case StreamConstraintsException _ -> "is over a limit: " + message;
            default -> "is not JSON";
        };
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
