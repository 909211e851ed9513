package io.commercebridge.commands.load.tally;

/**
 * What it took.
 *
 * @param millis of running
 * @param commerce requests to SAP Commerce, repetitions included
 * @param dynamics requests to Dynamics, repetitions included
 * @param units of the correlations table's capacity, rounded
 */
public record Effort(long millis, long commerce, long dynamics, long units) {
    public static final Effort NONE = new Effort(0, 0, 0, 0);

    public Effort plus(Effort more) {
        return new Effort(millis + more.millis, commerce + more.commerce, dynamics + more.dynamics, units + more.units);
    }

    public Effort minus(Effort less) {
        return new Effort(millis - less.millis, commerce - less.commerce, dynamics - less.dynamics, units - less.units);
    }
}
