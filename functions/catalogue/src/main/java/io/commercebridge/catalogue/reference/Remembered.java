package io.commercebridge.catalogue.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last so many answers to questions whose answers do not change. */
final class Remembered {
    private static final int MOST = 20_000;

    private final Map<String, String> answers = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    void put(Map<String, String> known) {
        answers.putAll(known);
    }

    /** The answers to those of the questions that are remembered. */
    Map<String, String> of(Collection<String> questions) {
        Map<String, String> known = new HashMap<>();
        for (String question : questions) {
            Optional.ofNullable(answers.get(question)).ifPresent(answer -> known.put(question, answer));
        }
        return known;
    }
}
