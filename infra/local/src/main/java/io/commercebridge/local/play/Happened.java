package io.commercebridge.local.play;

import io.commercebridge.local.outcome.OutcomeLine;
import io.commercebridge.local.outcome.Outcomes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of events since a step began.
 *
 * @param before how many outcomes there were then
 * @param flows that the story tells of
 */
record Happened(Outcomes outcomes, int before, Set<String> flows) {
    private static final String DOOR = "intake";

    static Happened from(Outcomes outcomes, Set<String> flows) {
        return new Happened(outcomes, outcomes.all().size(), flows);
    }

    /** How events ended, in the flows of the story and at the door. */
    List<String> ends() {
        return lines().filter(line -> line.flow().equals(DOOR) || flows.contains(line.flow()))
                .map(OutcomeLine::outcome)
                .sorted()
                .toList();
    }

    /** What other flows could not handle. */
    List<String> parkedElsewhere() {
        return lines().filter(line -> !flows.contains(line.flow()))
                .filter(line -> line.outcome().equals("parked"))
                .map(line -> "the flow %s parks %s: %s".formatted(line.flow(), line.type(), line.reason()))
                .toList();
    }

    private Stream<OutcomeLine> lines() {
        return outcomes.since(before).stream().filter(OutcomeLine::isFinal);
    }
}
