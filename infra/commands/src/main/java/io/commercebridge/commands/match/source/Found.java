package io.commercebridge.commands.match.source;

import io.commercebridge.mapping.match.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of one kind on one side.
 *
 * @param open those without a counterpart
 * @param paired key → counterpart, of the others
 */
public record Found<T extends Candidate>(List<T> open, Map<String, String> paired) {

    static <T extends Candidate> Found<T> nothing() {
        return new Found<>(new ArrayList<>(), new LinkedHashMap<>());
    }

    void add(List<T> page, Map<String, String> pairs) {
        paired.putAll(pairs);
        page.stream().filter(one -> !pairs.containsKey(one.key())).forEach(open::add);
    }
}
