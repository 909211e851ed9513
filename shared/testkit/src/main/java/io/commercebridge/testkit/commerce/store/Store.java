package io.commercebridge.testkit.commerce.store;

import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Keeps items; every use goes through {@link #transact}, which is all or nothing and serial.
 *
 * <p>A save that changes nothing is no change: no event, and {@code modifiedtime} stays.
 */
public final class Store {
    private final TypeSystem types;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<Long, Item> items = new TreeMap<>();
    private final Map<String, TreeMap<Long, Item>> byType = new LinkedHashMap<>();
    private final Index index = new Index();
    private volatile Optional<Observer> observer = Optional.empty();
    private volatile UnaryOperator<Item> prepare = UnaryOperator.identity();
    /** State of each touched item before the running transaction. */
    private final Map<Long, Optional<Item>> before = new LinkedHashMap<>();

    private long nextPk = 8_796_093_054_977L;

    public Store(TypeSystem types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    public TypeSystem types() {
        return types;
    }

    /** Completes every new item before it is stored, as the platform's prepare interceptors do. */
    public void prepareWith(UnaryOperator<Item> interceptor) {
        prepare = interceptor;
    }

    public void observe(Observer added) {
        observer = Optional.of(added);
    }

    /** Runs the work; an exception undoes all of it. A nested call joins the outer transaction. */
    public <T> T transact(Function<Store, T> work) {
        return run(work, observer);
    }

    /** As {@link #transact}, but nobody is told: for the state that a test starts from. */
    public <T> T quietly(Function<Store, T> work) {
        return run(work, Optional.empty());
    }

    private <T> T run(Function<Store, T> work, Optional<Observer> told) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.apply(this);
            }
            T result = work.apply(this);
            List<Change> changes = changes();
            before.clear();
            told.filter(_ -> !changes.isEmpty()).ifPresent(listener -> listener.committed(changes, this));
            return result;
        } catch (RuntimeException e) {
            if (lock.getHoldCount() == 1) {
                rollBack();
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    public Item get(Ref ref) {
        return find(ref).orElseThrow(() -> new NoSuchElementException("no item " + ref.pk()));
    }

    public Optional<Item> find(Ref ref) {
        return Optional.ofNullable(items.get(ref.pk()));
    }

    /** All items of the type and its subtypes, oldest first. */
    public List<Item> all(String type) {
        List<Item> found = new ArrayList<>();
        byType.forEach((exact, some) -> {
            if (types.isA(exact, type)) {
                found.addAll(some.values());
            }
        });
        found.sort((a, b) -> Long.compare(a.pk(), b.pk()));
        return found;
    }

    /** The items of the type (or a subtype) that hold this text or reference in the attribute, oldest first. */
    public List<Item> having(String type, String attribute, Object value) {
        return found(type, index.find(attribute, value, items.values()));
    }

    /**
     * The items of the type (or a subtype) that have all these values. The rarest of the texts is looked up, or of the
     * references where there is no text; only numbers, dates and flags make it a scan.
     */
    public List<Item> having(String type, Map<String, ?> values) {
        List<Item> candidates = rarest(values, String.class)
                .or(() -> rarest(values, Ref.class))
                .map(pks -> found(type, pks))
                .orElseGet(() -> all(type));
        return candidates.stream()
                .filter(item -> values.entrySet().stream()
                        .allMatch(value -> value.getValue().equals(item.values().get(value.getKey()))))
                .toList();
    }

    private Optional<Set<Long>> rarest(Map<String, ?> values, Class<?> kind) {
        return values.entrySet().stream()
                .filter(value -> kind.isInstance(value.getValue()))
                .map(value -> index.find(value.getKey(), value.getValue(), items.values()))
                .min(Comparator.comparingInt(Set::size));
    }

    private List<Item> found(String type, Set<Long> pks) {
        return pks.stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .filter(item -> types.isA(item.type(), type))
                .toList();
    }

    /** The members of a to-many relation, wherever it is stored. */
    public List<Item> members(Item item, Attribute attribute) {
        if (attribute.mappedBy().isPresent()) {
            return having(attribute.type(), attribute.mappedBy().get(), item.ref());
        }
        return item.list(attribute.name()).stream()
                .map(Ref.class::cast)
                .flatMap(ref -> find(ref).stream())
                .toList();
    }

    public Item create(String type, Map<String, Object> values) {
        Instant now = now();
        Item created = prepare.apply(new Item(nextPk++, type, values)).stamped(now, now);
        before.putIfAbsent(created.pk(), Optional.empty());
        write(created);
        return created;
    }

    /** Saves a changed item and returns what is stored. */
    public Item save(Item changed) {
        Item old = get(changed.ref());
        if (old.sameContent(changed)) {
            return old;
        }
        before.putIfAbsent(old.pk(), Optional.of(old));
        Instant created = (Instant) old.value("creationtime").orElseThrow();
        Item stamped = changed.stamped(created, now());
        write(stamped);
        return stamped;
    }

    /** Removes the item and its parts; a reference to it is read as null from then on. */
    public void remove(Ref ref) {
        Item item = get(ref);
        observer.ifPresent(listener -> listener.beforeRemove(item, this));
        for (Attribute attribute : types.attributes(item.type()).values()) {
            if (attribute.is(Attribute.Flag.PARTOF)) {
                members(item, attribute).forEach(part -> find(part.ref()).ifPresent(found -> remove(found.ref())));
            }
        }
        before.putIfAbsent(item.pk(), Optional.of(item));
        erase(item);
    }

    /** To the millisecond, as the database keeps it: a date may be part of a key. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void write(Item item) {
        Optional<Item> old = Optional.ofNullable(items.put(item.pk(), item));
        byType.computeIfAbsent(item.type(), _ -> new TreeMap<>()).put(item.pk(), item);
        index.replace(item.pk(), old, Optional.of(item));
    }

    private void erase(Item item) {
        items.remove(item.pk());
        index.replace(item.pk(), Optional.of(item), Optional.empty());
        Objects.requireNonNull(byType.get(item.type())).remove(item.pk());
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        before.forEach((pk, old) -> {
            Optional<Item> now = Optional.ofNullable(items.get(pk));
            if (now.isPresent()) {
                changes.add(new Change(old.isPresent() ? Change.Kind.UPDATED : Change.Kind.CREATED, now.get()));
            } else {
                old.ifPresent(item -> changes.add(new Change(Change.Kind.REMOVED, item)));
            }
        });
        return changes;
    }

    private void rollBack() {
        before.forEach((pk, old) -> old.ifPresentOrElse(
                this::write, () -> Optional.ofNullable(items.get(pk)).ifPresent(this::erase)));
        before.clear();
    }
}
