package io.commercebridge.testkit.commerce.data;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Localized;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An item as it was when it was asked for; paths lead through references as they are now: {@code status/code}.
 *
 * <p>An attribute that the type does not have is an {@link IllegalArgumentException}, so a test cannot miss a typing
 * error.
 */
public final class ItemView {
    private final Store store;
    private final Item item;

    public ItemView(Store store, Item item) {
        this.store = requireNonNull(store, "store");
        this.item = requireNonNull(item, "item");
    }

    public String type() {
        return item.type();
    }

    public long pk() {
        return item.pk();
    }

    /** The atomic value at the end of the path; a localized text in English. */
    public Optional<Object> get(String path) {
        String[] steps = path.split("/", 2);
        Attribute attribute = store.types().attribute(item.type(), steps[0]);
        if (steps.length > 1) {
            return reference(steps[0]).flatMap(target -> target.get(steps[1]));
        }
        if (attribute.reference()) {
            throw new IllegalArgumentException(path + " ends in a reference; name one of its attributes");
        }
        return item.value(attribute.name())
                .flatMap(value ->
                        value instanceof Localized texts ? texts.in("en").map(text -> text) : Optional.of(value));
    }

    /** The value as text. */
    public String text(String path) {
        return get(path).map(String::valueOf).orElseThrow(() -> new IllegalArgumentException(path + " is null"));
    }

    public BigDecimal number(String path) {
        return new BigDecimal(text(path));
    }

    public Optional<Instant> date(String path) {
        return get(path).map(Instant.class::cast);
    }

    /** A localized text in one language. */
    public Optional<String> text(String attribute, String language) {
        store.types().attribute(item.type(), attribute);
        return item.localized(attribute).in(language);
    }

    public Optional<ItemView> reference(String attribute) {
        store.types().attribute(item.type(), attribute);
        return store.transact(_ ->
                item.reference(attribute).flatMap((Ref ref) -> store.find(ref)).map(this::view));
    }

    /** The members of a collection of items. */
    public List<ItemView> list(String attribute) {
        Attribute found = store.types().attribute(item.type(), attribute);
        return store.transact(
                _ -> store.members(item, found).stream().map(this::view).toList());
    }

    /** The members of a collection of atomic values. */
    public List<?> values(String attribute) {
        store.types().attribute(item.type(), attribute);
        return item.list(attribute);
    }

    private ItemView view(Item other) {
        return new ItemView(store, other);
    }

    @Override
    public String toString() {
        return item.type() + new TreeMap<>(item.values());
    }
}
