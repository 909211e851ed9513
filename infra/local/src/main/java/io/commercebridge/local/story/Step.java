package io.commercebridge.local.story;

import java.util.List;

/**
 * Something that happens in one of the systems, and what must come of it.
 *
 * @param happens in words, as a line of progress
 * @param action makes it happen
 * @param outcomes of the events that it sets off, in any order: {@code delivered}, {@code echo} …
 * @param checks what must be true in the systems then
 */
public record Step(String happens, Runnable action, List<String> outcomes, List<Check> checks) {

    public Step {
        outcomes = outcomes.stream().sorted().toList();
        checks = List.copyOf(checks);
    }
}
