package io.commercebridge.testkit.commerce.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A localized text: language iso code to text; a language without text is absent. */
public record Localized(Map<String, String> texts) {

    public Localized {
        texts = Map.copyOf(texts);
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    public Localized with(String language, Optional<String> text) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.remove(language);
        text.ifPresent(value -> changed.put(language, value));
        return new Localized(changed);
    }
}
