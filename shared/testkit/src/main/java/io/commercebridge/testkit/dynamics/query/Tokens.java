package io.commercebridge.testkit.dynamics.query;

import io.commercebridge.testkit.dynamics.records.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a filter expression: names, literals, parentheses and commas. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*('(?:[^']|'')*'|[(),]|[^\\s(),']+)\\s*");

    private final String text;
    private final Deque<String> words = new ArrayDeque<>();

    Tokens(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw error();
            }
            words.add(matcher.group(1));
            end = matcher.end();
        }
    }

    String next() {
        return Optional.ofNullable(words.poll()).orElseThrow(this::error);
    }

    Optional<String> peek() {
        return Optional.ofNullable(words.peek());
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        boolean taken = peek().equals(Optional.of(word));
        if (taken) {
            words.remove();
        }
        return taken;
    }

    void expect(String word) {
        if (!take(word)) {
            throw error();
        }
    }

    Refusal error() {
        return new Refusal(400, "0x80060888", "Syntax error at position " + text.length() + " in '" + text + "'.");
    }
}
