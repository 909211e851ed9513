package io.commercebridge.testkit.commerce.shop;

import java.util.ArrayList;
import java.util.List;

/** The bracketed, pipe-separated lists in which the platform stores discounts and taxes. */
final class ValueList {
    private ValueList() {}

    /** The fields of each element; the outer brackets may be of any kind. */
    static List<String[]> parse(String text, String head, String foot) {
        List<String[]> values = new ArrayList<>();
        int from = text.indexOf(head);
        while (from >= 0) {
            int to = text.indexOf(foot, from);
            if (to < 0) {
                throw new IllegalArgumentException("not closed: " + text);
            }
            values.add(text.substring(from + head.length(), to).split("#", -1));
            from = text.indexOf(head, to);
        }
        return values;
    }
}
