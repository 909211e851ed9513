package io.commercebridge.testkit.commerce.odata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationKey;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Renders items as verbose JSON: {@code __metadata}, null properties written out, navigation deferred or inline. */
public final class EntityWriter {
    private static final String LOCALIZED = "localizedAttributes";
    private static final String NAMESPACE = "HybrisCommerceOData.";
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Store store;
    private final IntegrationObject object;
    private final Style style;

    /**
     * @param baseUrl ends with the integration object's code
     * @param language in which plain localized properties are written
     */
    public record Style(String baseUrl, String language, boolean numbersAsStrings) {}

    public EntityWriter(Store store, IntegrationObject object, Style style) {
        this.store = store;
        this.object = object;
        this.style = style;
    }

    /** @throws ODataException 400 for an expansion of something that is no navigation property */
    public ObjectNode entity(IntegrationItem item, Item stored, Expansion expansion) {
        for (String name : expansion.properties().keySet()) {
            boolean navigates =
                    item.find(name).filter(attribute -> !attribute.simple()).isPresent();
            if (!navigates && !(name.equals(LOCALIZED) && item.hasLocalized())) {
                throw ODataException.badRequest("odata_error", "[" + name + "] is no navigation of " + item.code());
            }
        }
        String key = IntegrationKey.of(object, item, stored, store);
        String uri = style.baseUrl() + "/" + ResourcePath.entity(item.set(), key);
        ObjectNode entity = metadata(uri, item.code());
        item.attributes().values().stream()
                .filter(IntegrationAttribute::simple)
                .forEach(attribute -> simple(entity, attribute, stored));
        entity.put("integrationKey", key);
        item.attributes().values().stream()
                .filter(attribute -> !attribute.simple())
                .forEach(attribute -> expansion
                        .of(attribute.name())
                        .ifPresentOrElse(
                                inner -> inline(entity, attribute, stored, inner),
                                () -> deferred(entity, attribute.name(), uri)));
        if (item.hasLocalized()) {
            expansion
                    .of(LOCALIZED)
                    .ifPresentOrElse(
                            _ -> entity.putObject(LOCALIZED).set("results", translations(item, stored)),
                            () -> deferred(entity, LOCALIZED, uri));
        }
        return entity;
    }

    /** All translations of an item, one entity per language. */
    public ArrayNode translations(IntegrationItem item, Item stored) {
        List<IntegrationAttribute> localized = item.attributes().values().stream()
                .filter(IntegrationAttribute::localized)
                .toList();
        TreeSet<String> languages = new TreeSet<>();
        localized.forEach(attribute -> languages.addAll(
                stored.localized(attribute.attribute().name()).texts().keySet()));
        ArrayNode all = json.arrayNode();
        for (String language : languages) {
            String code = "Localized___" + item.code();
            ObjectNode entry = metadata(style.baseUrl() + "/" + ResourcePath.entity(code + "s", language), code);
            localized.forEach(attribute -> entry.set(
                    attribute.name(),
                    stored.localized(attribute.attribute().name())
                            .in(language)
                            .<JsonNode>map(json::textNode)
                            .orElse(json.nullNode())));
            all.add(entry.put("language", language));
        }
        return all;
    }

    /** The members of a to-many navigation, rendered. */
    public ArrayNode members(IntegrationAttribute attribute, Item stored, Expansion expansion) {
        ArrayNode results = json.arrayNode();
        Optional<String> target = attribute.target();
        if (target.isPresent()) {
            IntegrationItem item = object.item(target.get());
            store.members(stored, attribute.attribute())
                    .forEach(member -> results.add(entity(item, member, expansion)));
        } else {
            stored.list(attribute.attribute().name())
                    .forEach(value -> results.addObject().set("value", Edm.write(value, style.numbersAsStrings())));
        }
        return results;
    }

    private void inline(ObjectNode entity, IntegrationAttribute attribute, Item stored, Expansion inner) {
        if (attribute.collection()) {
            entity.putObject(attribute.name()).set("results", members(attribute, stored, inner));
            return;
        }
        Optional.of(stored)
                .filter(holder -> attribute.belongsTo(holder.type(), store.types()))
                .flatMap(holder -> holder.reference(attribute.attribute().name()))
                .flatMap(store::find)
                .ifPresentOrElse(
                        target -> entity.set(
                                attribute.name(),
                                entity(object.item(attribute.target().orElseThrow()), target, inner)),
                        () -> entity.putNull(attribute.name()));
    }

    private void simple(ObjectNode entity, IntegrationAttribute attribute, Item stored) {
        Optional<?> value = attribute.localized()
                ? stored.localized(attribute.attribute().name()).in(style.language())
                : attribute.value(stored);
        value.filter(_ -> attribute.belongsTo(stored.type(), store.types()))
                .ifPresentOrElse(
                        present -> entity.set(attribute.name(), Edm.write(present, style.numbersAsStrings())),
                        () -> entity.putNull(attribute.name()));
    }

    private ObjectNode metadata(String uri, String type) {
        ObjectNode entity = json.objectNode();
        entity.putObject("__metadata").put("id", uri).put("uri", uri).put("type", NAMESPACE + type);
        return entity;
    }

    private static void deferred(ObjectNode entity, String name, String uri) {
        entity.putObject(name).putObject("__deferred").put("uri", uri + "/" + name);
    }
}
