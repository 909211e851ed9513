package io.commercebridge.testkit.commerce.odata.persist;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.integration.IntegrationAttribute;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges or replaces one collection of an item, at whichever end it is stored. */
final class Members {
    private final Store store;
    private final Upsert upsert;
    private final Upsert.Mode mode;

    Members(Store store, Upsert upsert, Upsert.Mode mode) {
        this.store = store;
        this.upsert = upsert;
        this.mode = mode;
    }

    void apply(IntegrationAttribute attribute, Payload payload, Ref owner) {
        Optional<JsonNode> array = payload.value(attribute).map(Members::results);
        if (array.isEmpty()) {
            return;
        }
        if (!array.get().isArray()) {
            throw ODataException.badRequest("odata_error", "[" + attribute.name() + "] must be an array");
        }
        if (attribute.target().isEmpty()) {
            atomics(attribute, array.get(), owner);
        } else if (attribute.attribute().mappedBy().isPresent()) {
            mapped(attribute, array.get(), owner);
        } else {
            references(attribute, array.get(), owner);
        }
    }

    /** Verbose JSON wraps collections; the plain form is as good. */
    private static JsonNode results(JsonNode json) {
        return json.has("results") ? json.get("results") : json;
    }

    private void atomics(IntegrationAttribute attribute, JsonNode array, Ref owner) {
        List<Object> added = new ArrayList<>();
        array.forEach(element -> added.add(Payload.atomic(attribute, element.path("value"))));
        write(attribute, added, owner);
    }

    private void references(IntegrationAttribute attribute, JsonNode array, Ref owner) {
        List<Object> added = new ArrayList<>();
        array.forEach(element ->
                added.add(upsert.save(attribute, element, Optional.empty()).ref()));
        write(attribute, added, owner);
    }

    private void write(IntegrationAttribute attribute, List<Object> added, Ref owner) {
        Item item = store.get(owner);
        String name = attribute.attribute().name();
        Set<Object> members = new LinkedHashSet<>();
        if (mode == Upsert.Mode.MERGE) {
            members.addAll(item.list(name));
        }
        members.addAll(added);
        store.save(item.with(name, members.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(members))));
    }

    private void mapped(IntegrationAttribute attribute, JsonNode array, Ref owner) {
        String back = attribute.attribute().mappedBy().orElseThrow();
        boolean many =
                store.types().attribute(attribute.attribute().type(), back).is(Attribute.Flag.COLLECTION);
        Set<Ref> kept = new LinkedHashSet<>();
        for (JsonNode element : array) {
            Optional<Upsert.Link> link = many ? Optional.empty() : Optional.of(new Upsert.Link(back, owner));
            Item member = upsert.save(attribute, element, link);
            link(member, back, owner, many);
            kept.add(member.ref());
        }
        if (mode == Upsert.Mode.REPLACE) {
            store.members(store.get(owner), attribute.attribute()).stream()
                    .filter(member -> !kept.contains(member.ref()))
                    .forEach(member -> unlink(attribute, member, owner));
        }
    }

    private void link(Item member, String back, Ref owner, boolean many) {
        if (!many) {
            store.save(member.with(back, Optional.of(owner)));
            return;
        }
        Set<Object> owners = new LinkedHashSet<>(member.list(back));
        owners.add(owner);
        store.save(member.with(back, Optional.of(List.copyOf(owners))));
    }

    private void unlink(IntegrationAttribute attribute, Item member, Ref owner) {
        String back = attribute.attribute().mappedBy().orElseThrow();
        if (attribute.attribute().is(Attribute.Flag.PARTOF)) {
            store.remove(member.ref());
            return;
        }
        List<?> rest =
                member.list(back).stream().filter(other -> !other.equals(owner)).toList();
        store.save(member.with(back, rest.isEmpty() ? Optional.empty() : Optional.of(rest)));
    }
}
