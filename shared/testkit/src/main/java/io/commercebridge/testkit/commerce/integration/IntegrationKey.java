package io.commercebridge.testkit.commerce.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Ref;
import io.commercebridge.testkit.commerce.store.Store;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Computes integration keys: the values of all key attributes, through unique references, in the order of
 * {@code <item code>_<attribute>}, form-encoded and joined with a pipe; null is the word {@code null}.
 */
public final class IntegrationKey {
    /** One segment: where it sorts, the attributes to follow from the item, and whether a text is at their end. */
    private record Segment(String alias, List<String> path, boolean text) {}

    /**
     * A text that an item with some key is known to have.
     *
     * @param path the attributes that lead to it from the item
     */
    public record Text(List<String> path, String value) {}

    private IntegrationKey() {}

    /** The key's alias, such as {@code Order_code|Order_versionID}. */
    public static String alias(IntegrationObject object, IntegrationItem item) {
        return String.join(
                "|", segments(object, item).stream().map(Segment::alias).toList());
    }

    public static String of(IntegrationObject object, IntegrationItem item, Item stored, Store store) {
        return String.join(
                "|",
                segments(object, item).stream()
                        .map(segment -> encoded(follow(stored, segment.path(), store)))
                        .toList());
    }

    /** The text in this key that is nearest to the item; empty when the key has none, or is none of this item. */
    public static Optional<Text> text(IntegrationObject object, IntegrationItem item, String key) {
        List<Segment> segments = segments(object, item);
        String[] values = key.split("\\|", -1);
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < segments.size() && segments.size() == values.length; i++) {
            if (segments.get(i).text() && !values[i].equals("null")) {
                texts.add(new Text(segments.get(i).path(), URLDecoder.decode(values[i], UTF_8)));
            }
        }
        return texts.stream().min(Comparator.comparingInt(text -> text.path().size()));
    }

    private static List<Segment> segments(IntegrationObject object, IntegrationItem item) {
        List<Segment> segments = new ArrayList<>();
        collect(object, item, List.of(), segments);
        segments.sort(Comparator.comparing(Segment::alias));
        return segments;
    }

    private static void collect(
            IntegrationObject object, IntegrationItem item, List<String> path, List<Segment> segments) {
        if (path.size() > 8) {
            throw new IllegalStateException("the unique attributes of " + item.code() + " form a circle");
        }
        for (IntegrationAttribute key : item.keys()) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key.attribute().name());
            if (key.target().isPresent()) {
                collect(object, object.item(key.target().get()), longer, segments);
            } else {
                boolean text = key.attribute().type().equals("String");
                segments.add(new Segment(item.code() + "_" + key.name(), List.copyOf(longer), text));
            }
        }
    }

    private static Optional<Object> follow(Item start, List<String> path, Store store) {
        Optional<Item> item = Optional.of(start);
        for (String step : path.subList(0, path.size() - 1)) {
            item = item.flatMap(now -> now.reference(step)).flatMap((Ref ref) -> store.find(ref));
        }
        return item.flatMap(last -> last.value(path.getLast()));
    }

    private static String encoded(Optional<Object> value) {
        return value.map(present -> present instanceof Instant date ? Long.toString(date.toEpochMilli()) : present)
                .map(present -> URLEncoder.encode(String.valueOf(present), UTF_8))
                .orElse("null");
    }
}
