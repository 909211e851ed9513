package io.commercebridge.testkit.dynamics.records;

import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** One Dataverse organization: its rows, and the only way to change them, one unit of work at a time. */
public final class Organization {

    /** Told of every unit of work. */
    public interface Listener {
        /** Before the commit; throwing rolls back. */
        void beforeCommit(List<Change> changes);

        /** After the commit. */
        void afterCommit(List<Change> changes);
    }

    private final Schema schema;
    private final Store store;
    private final Clock clock;
    private final Random random;
    private final Links links;
    private final ReentrantLock lock = new ReentrantLock();
    private Function<Table, List<TableRules>> rules = _ -> List.of();
    private Listener listener = new Silence();

    public Organization(Schema schema, Clock clock, long seed) {
        this.schema = schema;
        this.clock = clock;
        store = new Store(schema);
        random = new Random(seed);
        links = new Links(schema);
    }

    /** Puts rules and a listener in place, before the first unit of work. */
    public void install(Function<Table, List<TableRules>> rules, Listener listener) {
        this.rules = rules;
        this.listener = listener;
    }

    public Schema schema() {
        return schema;
    }

    Store store() {
        return store;
    }

    Links links() {
        return links;
    }

    List<TableRules> rules(Table table) {
        return rules.apply(table);
    }

    /** Dates and times have a resolution of one second. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The next id; the same seed gives the same ids. */
    public synchronized UUID newId() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE);
    }

    /** Reads a consistent state. */
    public <T> T read(Function<Store, T> query) {
        lock.lock();
        try {
            return query.apply(store);
        } finally {
            lock.unlock();
        }
    }

    /** Runs a unit of work: commits what it wrote and tells the listener, or rolls all of it back. */
    public <T> T write(Function<Work, T> job) {
        Work work = new Work(this, true);
        T result = locked(() -> {
            T value = job.apply(work);
            listener.beforeCommit(work.changes());
            // Handed over under the lock, so that events queue in the order of their commits.
            store.commit();
            listener.afterCommit(work.changes());
            return value;
        });
        return result;
    }

    /** Writes rows as they are found at the start: typed and computed, but neither refused by rules nor announced. */
    public <T> T seed(Function<Work, T> job) {
        Work work = new Work(this, false);
        return locked(() -> {
            T value = job.apply(work);
            store.commit();
            return value;
        });
    }

    private <T> T locked(Supplier<T> job) {
        lock.lock();
        try {
            return job.get();
        } catch (RuntimeException e) {
            store.rollBack();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private static final class Silence implements Listener {
        @Override
        public void beforeCommit(List<Change> changes) {}

        @Override
        public void afterCommit(List<Change> changes) {}
    }
}
