package io.commercebridge.commands.load.tally;

import java.util.Map;
import java.util.TreeMap;

/** What became of rows: how many ended how, and why. For one thread. */
public final class Tally {
    /** Kept with reason and remedy in the dead-letter queue. */
    public static final String PARKED = "parked";
    /** Left to the flow's queue, because it did not work here. */
    public static final String LEFT = "left";
    /** Would be refused, as far as that can be told without writing. */
    public static final String REFUSED = "refused";
    /** Would wait for a record that is in neither system's reach. */
    public static final String WAITING = "waiting";

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Reasons> reasons = new TreeMap<>();

    /** One more row; the reason may be empty. */
    public void add(String outcome, String row, String reason) {
        add(outcome, 1);
        if (!reason.isEmpty()) {
            reasons(outcome).add(row, reason);
        }
    }

    public void add(String outcome, long rows) {
        counts.merge(outcome, rows, Long::sum);
    }

    public void add(Tally other) {
        other.counts.forEach(this::add);
        other.reasons.forEach((outcome, some) -> reasons(outcome).add(some));
    }

    /** The reasons given for an outcome, to be added to. */
    public Reasons reasons(String outcome) {
        return reasons.computeIfAbsent(outcome, _ -> new Reasons());
    }

    public long count(String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** Rows by outcome. */
    public Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** Reasons by outcome. */
    public Map<String, Reasons> reasons() {
        return new TreeMap<>(reasons);
    }

    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that a person has to look at. */
    public long troubles() {
        return count(PARKED) + count(LEFT) + count(REFUSED) + count(WAITING);
    }
}
