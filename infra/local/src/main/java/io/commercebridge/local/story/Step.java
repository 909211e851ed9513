package io.commercebridge.local.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happens in one of the systems, and what must come of it.
 *
 * @param happens in words, as a line of progress
 * @param action makes it happen
 * @param outcomes of the events that it sets off, in any order: {@code delivered}, {@code echo} …; where two events race,
 *     {@code echo|unchanged} is either
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
                .allMatch(told -> List.of(told.split("\\|")).stream().anyMatch(left::remove));
        return all && left.isEmpty();
    }
}
