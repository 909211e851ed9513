package io.commercebridge.commands.load.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why rows ended as they did, by kind; of each kind some rows are named. Bounded, however many rows there are. */
public final class Reasons {
    private static final int KINDS = 40;
    private static final int NAMED = 10;
    private static final String OTHERS = "other reasons";

    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** A row and the reason in its own words. */
    public record Named(String row, String reason) {}

    /** The rows of one kind of reason. */
    public record Group(long count, List<Named> named) {
        public Group {
            named = List.copyOf(named);
        }

        Group and(Group other) {
            List<Named> some = new ArrayList<>(named);
            other.named().stream().limit(NAMED - (long) named.size()).forEach(some::add);
            return new Group(count + other.count(), some);
        }
    }

    void add(String row, String reason) {
        add(kind(reason), new Group(1, List.of(new Named(row, reason))));
    }

    /** Adds rows that were counted elsewhere. */
    public void add(String kind, Group group) {
        String known = groups.containsKey(kind) || groups.size() < KINDS ? kind : OTHERS;
        groups.merge(known, group, Group::and);
    }

    void add(Reasons others) {
        others.groups.forEach(this::add);
    }

    /** The kinds in the order in which they came up. */
    public Map<String, Group> groups() {
        return new LinkedHashMap<>(groups);
    }

    /** The reason without what differs from row to row: ids, numbers, what is quoted or in brackets. */
    static String kind(String reason) {
        return reason.replaceAll("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
                .replaceAll("'[^']*'", "'…'")
                .replaceAll("\\[[^\\]]*]", "[…]")
                .replaceAll(" \\(request [^)]*\\)", "")
                .replaceAll("[^\\s'\\[]*\\d{4,}[^\\s'\\],;]*", "…");
    }
}
