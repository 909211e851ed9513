package io.commercebridge.platform.correlation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The last events of a record and what became of each, oldest first, bounded. */
public record Trail(List<Entry> entries) {
    private static final int KEPT = 8;
    public static final Trail EMPTY = new Trail(List.of());

    /**
     * What became of one event.
     *
     * @param mark the event id, shortened to 16 characters
     * @param at with a resolution of one second
     */
    public record Entry(String mark, String outcome, Instant at) {

        String text() {
            return mark + " " + outcome + " " + at.getEpochSecond();
        }

        static Entry parse(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("trail entry '" + text + "'");
            }
            return new Entry(parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])));
        }
    }

    public Trail {
        entries = List.copyOf(entries);
    }

    /** The short form under which an event id is remembered. */
    public static String mark(String eventId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(eventId.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** True if the event came to a final outcome; a parked one may be tried again. */
    public boolean settled(String eventId) {
        String mark = mark(eventId);
        return entries.stream()
                .anyMatch(entry -> entry.mark().equals(mark) && !entry.outcome().equals("parked"));
    }

    Trail with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(earlier -> earlier.mark().equals(entry.mark()));
        all.add(entry);
        return latest(all);
    }

    /** As many of the entries as are kept. */
    static Trail latest(List<Entry> all) {
        return new Trail(all.size() <= KEPT ? all : all.subList(all.size() - KEPT, all.size()));
    }
}
