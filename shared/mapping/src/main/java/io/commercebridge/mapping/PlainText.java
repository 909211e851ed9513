package io.commercebridge.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the formatting out of text that an editor has kept as HTML; plain text stays as it is, also where it holds angle
 * brackets that are no tag.
 */
public final class PlainText {
    private static final Set<String> ENDS_LINE = Set.of(
            "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table", "pre");
    private static final Set<String> UNSEEN = Set.of("script", "style", "title");
    private static final Set<String> INLINE = Set.of(
            "html", "head", "body", "meta", "link", "span", "b", "i", "u", "s", "strong", "em", "a", "td", "th",
            "tbody", "thead", "img", "font", "hr", "code", "small", "sub", "sup", "o:p");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private final String html;
    private final StringBuilder plain = new StringBuilder();
    private boolean tags;

    private PlainText(String html) {
        this.html = html;
    }

    /** The text as a reader sees it, lines kept apart; never longer than it was. Takes time in proportion to its length. */
    public static String of(String text) {
        PlainText reader = new PlainText(text);
        reader.read();
        return reader.tags ? tidy(decoded(reader.plain.toString())) : text.strip();
    }

    private void read() {
        int at = 0;
        int close = html.indexOf('>');
        for (int open = html.indexOf('<'); open >= 0 && close >= 0; open = html.indexOf('<', at)) {
            // Looked for once, however many angle brackets open before it.
            close = close < open ? html.indexOf('>', open) : close;
            if (close >= 0) {
                plain.append(html, at, open);
                at = tag(open, close);
            }
        }
        plain.append(html, at, html.length());
    }

    /** Where to read on. */
    private int tag(int open, int close) {
        boolean end = html.startsWith("/", open + 1);
        String name = name(open + (end ? 2 : 1), close);
        if (html.startsWith("<!--", open)) {
            return behind("-->", open);
        }
        if (UNSEEN.contains(name)) {
            tags = true;
            return end ? close + 1 : behind("</" + name + ">", close);
        }
        if (!ENDS_LINE.contains(name) && !INLINE.contains(name)) {
            plain.append('<');
            return open + 1;
        }
        tags = true;
        if (ENDS_LINE.contains(name) && (end || name.equals("br"))) {
            plain.append('\n');
        }
        return close + 1;
    }

    private String name(int from, int close) {
        int to = from;
        while (to < close && (Character.isLetterOrDigit(html.charAt(to)) || html.charAt(to) == ':')) {
            to++;
        }
        return html.substring(Math.min(from, close), to).toLowerCase(Locale.ROOT);
    }

    /** What is never closed hides all that follows. */
    private int behind(String ending, int from) {
        for (int at = from; at <= html.length() - ending.length(); at++) {
            if (html.regionMatches(true, at, ending, 0, ending.length())) {
                return at + ending.length();
            }
        }
        return html.length();
    }

    private static String tidy(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(java.util.stream.Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
    }

    private static String character(String name, String written) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, written);
        }
        boolean hex = name.regionMatches(true, 1, "x", 0, 1);
        int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean shown = code != 0 && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
        return shown ? Character.toString(code) : written;
    }
}
