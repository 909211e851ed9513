package io.commercebridge.testkit.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Every request that reached a simulator, in order of completion, with the answer it got. */
public final class Journal {

    /** One request and its answer; {@code status} 0 means that the connection was dropped unanswered. */
    public record Entry(Exchange request, int status, String answer) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Entry> matching(Predicate<Entry> filter) {
        return entries.stream().filter(filter).toList();
    }

    /** Requests that may have changed something or read a record: everything but token requests. */
    public List<Entry> business() {
        return matching(entry -> !entry.request().path().contains("/token"));
    }

    public void clear() {
        entries.clear();
    }
}
