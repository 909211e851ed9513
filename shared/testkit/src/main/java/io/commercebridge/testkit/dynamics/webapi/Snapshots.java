package io.commercebridge.testkit.dynamics.webapi;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Results that are being paged through, so that a page costs the same wherever it is; only the latest are kept. */
final class Snapshots {
    private static final int KEPT = 32;
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})!(\\d{1,9})");

    /**
     * The rows that a query found, by id.
     *
     * @param version of the store when it was asked
     */
    record Snapshot(long number, long version, List<UUID> ids) {}

    /** Where a page starts. */
    record Position(Snapshot snapshot, int start) {}

    private final SequencedMap<Long, Snapshot> kept = new LinkedHashMap<>();
    private long last;

    /** The result's beginning, or what the token stands for; a result that is no longer kept is found anew. */
    Position find(Optional<String> token, Store store, Supplier<List<Row>> query) {
        if (token.isEmpty()) {
            return new Position(take(++last, store, query), 0);
        }
        Matcher matcher = TOKEN.matcher(token.get());
        if (!matcher.matches()) {
            throw new Refusal(400, "0x80060888", "The skip token is malformed: " + token.get());
        }
        long number = Long.parseLong(matcher.group(1));
        Snapshot snapshot = Optional.ofNullable(kept.get(number)).orElseGet(() -> take(number, store, query));
        return new Position(snapshot, Integer.parseInt(matcher.group(2)));
    }

    /** Keeps the result and answers the token for another page of it. */
    String token(Snapshot snapshot, int start) {
        kept.putLast(snapshot.number(), snapshot);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return snapshot.number() + "!" + start;
    }

    private static Snapshot take(long number, Store store, Supplier<List<Row>> query) {
        return new Snapshot(
                number, store.version(), query.get().stream().map(Row::id).toList());
    }
}
