package io.commercebridge.local.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happens in one of the systems, and what must come of it.
 *
 * @param happens in words, as a line of progress
 * @param action makes it happen
 * @param outcomes of the events that it sets off, in any order: {@code delivered}, {@code echo} …; where two events race,
 *     {@code echo|unchanged} is either, and with a bar at its end none of them, where the queue may take two equal webhooks
 *     for one
 * @param checks what must be true in the systems then
 */
public record Step(String happens, Runnable action, List<String> outcomes, List<Check> checks) {

    public Step {
        outcomes = outcomes.stream().sorted().toList();
        checks = List.copyOf(checks);
    }

    /** Whether these are the outcomes that were told, each once. */
    boolean tells(List<String> are) {
        List<String> left = new ArrayList<>(are);
        boolean all = outcomes.stream()
                // Those that leave no choice come first.
                .sorted(Comparator.comparingInt(String::length))
                .allMatch(told -> Arrays.stream(told.split("\\|", -1))
                        .anyMatch(outcome -> outcome.isEmpty() || left.remove(outcome)));
        return all && left.isEmpty();
    }
}
