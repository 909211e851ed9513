package io.commercebridge.testkit.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every request that reached a simulator, in order of completion, with the answer it got.
 *
 * <p>After a great many, the oldest lose their bodies, so that loading a whole catalogue does not fill the memory.
 */
public final class Journal {
    private static final long BODIES = 32L * 1024 * 1024;

    /** One request and its answer; {@code status} 0 means that the connection was dropped unanswered. */
    public record Entry(Exchange request, int status, String answer) {
        private long size() {
            return request.body().length + (long) answer.length();
        }

        private Entry bare() {
            return new Entry(request.withoutBody(), status, "");
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private int bare;
    private long size;

    synchronized void add(Entry entry) {
        entries.add(entry);
        size += entry.size();
        while (size > BODIES && bare < entries.size() - 1) {
            Entry oldest = entries.get(bare);
            size -= oldest.size();
            entries.set(bare++, oldest.bare());
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Entry> matching(Predicate<Entry> filter) {
        return entries().stream().filter(filter).toList();
    }

    /** Requests that may have changed something or read a record: everything but token requests. */
    public List<Entry> business() {
        return matching(entry -> !entry.request().path().contains("/token"));
    }

    public synchronized void clear() {
        entries.clear();
        bare = 0;
        size = 0;
    }
}
