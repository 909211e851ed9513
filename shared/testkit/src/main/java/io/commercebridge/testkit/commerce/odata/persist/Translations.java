package io.commercebridge.testkit.commerce.odata.persist;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Localized;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores localized texts: the plain property in the content language, {@code localizedAttributes} in many. */
final class Translations {
    private final Store store;
    private final Upsert.Mode mode;
    private final String language;

    Translations(Store store, Upsert.Mode mode, String language) {
        this.store = store;
        this.mode = mode;
        this.language = language;
        check(language);
    }

    void plain(IntegrationAttribute attribute, Payload payload, Ref ref) {
        boolean overruled = payload.translations().stream()
                .flatMap(array -> array.valueStream())
                .anyMatch(entry -> entry.path("language").asText().equals(language) && entry.has(attribute.name()));
        if (!overruled) {
            Optional<String> text = payload.value(attribute).map(json -> (String) Payload.atomic(attribute, json));
            if (text.isEmpty() && attribute.attribute().is(Attribute.Flag.REQUIRED)) {
                throw RequiredCheck.missing(attribute);
            }
            set(ref, attribute, language, text);
        }
    }

    void apply(Payload payload, Ref ref) {
        payload.translations().ifPresent(array -> {
            if (mode == Upsert.Mode.REPLACE) {
                clear(payload.item(), ref, array);
            }
            array.forEach(entry -> entry(payload.item(), ref, entry));
        });
    }

    /** An empty list clears the content language only; any other replaces every language. */
    private void clear(IntegrationItem item, Ref ref, JsonNode array) {
        for (IntegrationAttribute attribute : localized(item)) {
            Item stored = store.get(ref);
            Set<String> languages = array.isEmpty()
                    ? Set.of(language)
                    : new LinkedHashSet<>(stored.localized(attribute.attribute().name())
                            .texts()
                            .keySet());
            languages.forEach(each -> set(ref, attribute, each, Optional.empty()));
        }
    }

    private void entry(IntegrationItem item, Ref ref, JsonNode entry) {
        String entryLanguage = entry.path("language").asText();
        check(entryLanguage);
        for (Map.Entry<String, JsonNode> property : entry.properties()) {
            if (property.getKey().equals("language") || property.getKey().equals("__metadata")) {
                continue;
            }
            IntegrationAttribute attribute = item.find(property.getKey())
                    .filter(IntegrationAttribute::localized)
                    .orElseThrow(() -> ODataException.badRequest(
                            "invalid_property",
                            "[" + property.getKey() + "] is no localized property of [" + item.code() + "]"));
            Optional<String> text = property.getValue().isNull()
                    ? Optional.empty()
                    : Optional.of((String) Payload.atomic(attribute, property.getValue()));
            set(ref, attribute, entryLanguage, text);
        }
    }

    private void set(Ref ref, IntegrationAttribute attribute, String where, Optional<String> text) {
        Item stored = store.get(ref);
        String name = attribute.attribute().name();
        Localized changed = stored.localized(name).with(where, text);
        store.save(stored.with(name, changed.texts().isEmpty() ? Optional.empty() : Optional.of(changed)));
    }

    private static List<IntegrationAttribute> localized(IntegrationItem item) {
        return item.attributes().values().stream()
                .filter(IntegrationAttribute::localized)
                .toList();
    }

    private void check(String code) {
        if (store.having("Language", "isocode", code).isEmpty()) {
            throw ODataException.badRequest("invalid_language", "The language [" + code + "] does not exist");
        }
    }
}
