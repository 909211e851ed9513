package io.commercebridge.customers.portal;

import io.commercebridge.mapping.dataverse.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the names of attributes that are not as the other side last wrote them. */
final class Differences {
    private final Map<String, Fingerprint> said;
    private final List<String> names = new ArrayList<>();

    /** @param said fingerprints by part; of a part that is not in it nothing is known, so nothing differs */
    Differences(Map<String, Fingerprint> said) {
        this.said = Map.copyOf(said);
    }

    void compare(String part, Map<String, Optional<Object>> shown, String prefix) {
        Optional.ofNullable(said.get(part))
                .filter(print -> !print.equals(Fingerprint.NOTHING))
                .ifPresent(print -> print.changed(shown).keySet().forEach(name -> names.add(prefix + name)));
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
