package io.commercebridge.commands.load.dry;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a load would do to the items of each set; of each attribute that would change some values are shown. */
public final class Differences {
    /** An item that the shop lacks. */
    public static final String CREATE = "create";
    /** An item that would not stay as it is. */
    public static final String CHANGE = "change";
    /** An item that is as it would be written. */
    public static final String EQUAL = "equal";
    /** Any other write. */
    public static final String OTHER = "other";

    private static final int SAMPLES = 5;

    private final SortedMap<String, Counts> sets = new TreeMap<>();

    /** An item's attribute as the shop has it, and as it would become. */
    public record Sample(String key, String there, String told) {}

    /** The items of one set. */
    public static final class Counts {
        private final SortedMap<String, Long> actions = new TreeMap<>();
        private final SortedMap<String, Long> attributes = new TreeMap<>();
        private final SortedMap<String, List<Sample>> samples = new TreeMap<>();

        private Counts() {}

        public long count(String action) {
            return actions.getOrDefault(action, 0L);
        }

        /** How many items would change in which attribute. */
        public SortedMap<String, Long> attributes() {
            return attributes;
        }

        public List<Sample> samples(String attribute) {
            return samples.getOrDefault(attribute, List.of());
        }
    }

    synchronized void add(String set, String action) {
        counts(set).actions.merge(action, 1L, Long::sum);
    }

    synchronized void changed(String set, String key, List<Comparison.Difference> differences) {
        add(set, CHANGE);
        Counts counts = counts(set);
        for (Comparison.Difference difference : differences) {
            counts.attributes.merge(difference.attribute(), 1L, Long::sum);
            List<Sample> some = counts.samples.computeIfAbsent(difference.attribute(), _ -> new ArrayList<>());
            if (some.size() < SAMPLES) {
                some.add(new Sample(key, difference.there(), difference.told()));
            }
        }
    }

    private Counts counts(String set) {
        return sets.computeIfAbsent(set, _ -> new Counts());
    }

    /** By set, once all is done. */
    public synchronized SortedMap<String, Counts> sets() {
        return sets;
    }
}
