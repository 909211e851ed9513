package io.commercebridge.platform.remote.answer;

import java.util.regex.Pattern;

/** Makes a remote message fit for logs: one line, at most 500 characters, without e-mail addresses and tokens. */
final class Excerpt {
    private static final int LENGTH = 500;
    private static final int SEARCHED = 4 * LENGTH;
    private static final Pattern EMAIL = Pattern.compile("[\\w.+%-]{1,64}(?:@|%40)[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+\\S+|eyJ[\\w-]{8,}[\\w.-]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final int PAGE_LENGTH = 100;

    private Excerpt() {}

    /** The beginning of a body that is no error message of the system: enough to tell a login page from a proxy's. */
    static String ofPage(String body) {
        String head = body.length() > SEARCHED ? body.substring(0, SEARCHED) : body;
        String text = of(TAGS.matcher(head).replaceAll(" "));
        return text.length() <= PAGE_LENGTH ? text : text.substring(0, PAGE_LENGTH - 1) + "…";
    }

    static String of(String text) {
        String head = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        String line = BLANKS.matcher(head).replaceAll(" ").strip();
        String masked = EMAIL.matcher(BEARER.matcher(line).replaceAll("***")).replaceAll("***@***");
        return masked.length() <= LENGTH ? masked : masked.substring(0, LENGTH - 1) + "…";
    }
}
