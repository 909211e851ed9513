package io.commercebridge.platform.correlation;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.platform.correlation.Correlation.Trial;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes a correlation as a DynamoDB item and reads it back; attributes it does not know stay as they are. */
final class CorrelationItem {
    static final String PK = "pk";
    static final String FENCE = "fence";
    static final String COUNTERPART = "counterpart";
    static final String BUSINESS_KEY = "businessKey";
    private static final String TRIAL = "trial";
    private static final Set<String> OWN = Set.of(
            PK,
            FENCE,
            COUNTERPART,
            BUSINESS_KEY,
            "version",
            "seen",
            "content",
            "core",
            "written",
            "state",
            "parts",
            "trail",
            TRIAL,
            "outcome",
            "reason",
            "remedy",
            "warnings",
            "traceparent",
            "parked",
            "updatedAt");

    private CorrelationItem() {}

    static Map<String, AttributeValue> of(Correlation correlation, long fence) {
        Map<String, AttributeValue> item = new HashMap<>(correlation.other());
        item.put(PK, text(correlation.key().pk()));
        item.put(FENCE, number(fence));
        item.put("version", number(correlation.version()));
        if (correlation.seen() > correlation.version()) {
            item.put("seen", number(correlation.seen()));
        }
        correlation.content().ifPresent(hash -> item.put("content", text(hash)));
        correlation.core().ifPresent(hash -> item.put("core", text(hash)));
        correlation.businessKey().ifPresent(key -> item.put(BUSINESS_KEY, text(key)));
        correlation.written().ifPresent(written -> put(item, written));
        item.put(
                "trail",
                list(correlation.trail().entries().stream()
                        .map(Trail.Entry::text)
                        .toList()));
        correlation.trial().ifPresent(trial -> item.put(TRIAL, text(trial.mark() + " " + trial.attempts())));
        correlation.verdict().ifPresent(verdict -> put(item, verdict));
        correlation.parked().ifPresent(parked -> item.put("parked", AttributeValue.fromM(map(parked))));
        return item;
    }

    private static void put(Map<String, AttributeValue> item, Written written) {
        item.put(COUNTERPART, text(written.counterpart()));
        written.writtenHash().ifPresent(hash -> item.put("written", text(hash)));
        written.state().ifPresent(state -> item.put("state", text(state)));
        if (!written.parts().isEmpty()) {
            item.put("parts", parts(written.parts()));
        }
    }

    static AttributeValue parts(Map<String, Fingerprint> prints) {
        Map<String, AttributeValue> parts = new HashMap<>();
        prints.forEach(
                (part, print) -> parts.put(part, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(print.hashes()))));
        return AttributeValue.fromM(parts);
    }

    private static void put(Map<String, AttributeValue> item, Verdict verdict) {
        item.put("outcome", text(verdict.outcome()));
        putUnlessEmpty(item, "reason", verdict.reason());
        if (!verdict.warnings().isEmpty()) {
            item.put("warnings", list(verdict.warnings()));
        }
        verdict.traceparent().ifPresent(trace -> item.put("traceparent", text(trace)));
        item.put("updatedAt", number(verdict.at().toEpochMilli()));
    }

    private static Map<String, AttributeValue> map(Parked parked) {
        Map<String, AttributeValue> map = new HashMap<>();
        map.put("mark", text(parked.mark()));
        map.put("version", number(parked.version()));
        map.put("reason", text(parked.reason()));
        map.put("remedy", text(parked.remedy()));
        map.put("at", number(parked.at().toEpochMilli()));
        parked.event().ifPresent(event -> map.put("event", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(event))));
        return map;
    }

    private static void putUnlessEmpty(Map<String, AttributeValue> item, String name, String value) {
        if (!value.isEmpty()) {
            item.put(name, text(value));
        }
    }

    static Correlation read(RecordKey key, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return Correlation.unknown(key);
        }
        Map<String, AttributeValue> other = item.entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Correlation(
                key,
                longOf(item, FENCE),
                longOf(item, "version"),
                Math.max(longOf(item, "version"), longOf(item, "seen")),
                textOf(item, "content"),
                textOf(item, "core"),
                written(item),
                new Trail(texts(item, "trail").stream().map(Trail.Entry::parse).toList()),
                textOf(item, TRIAL).map(CorrelationItem::trial),
                textOf(item, "outcome").map(outcome -> verdict(outcome, item)),
                Optional.ofNullable(item.get("parked")).map(map -> parked(map.m())),
                textOf(item, BUSINESS_KEY),
                other);
    }

    private static Optional<Written> written(Map<String, AttributeValue> item) {
        return textOf(item, COUNTERPART).map(counterpart -> {
            Map<String, Fingerprint> parts = new HashMap<>();
            Optional.ofNullable(item.get("parts")).ifPresent(all -> all.m()
                    .forEach((part, print) ->
                            parts.put(part, new Fingerprint(print.b().asByteArray()))));
            return new Written(counterpart, textOf(item, "written"), textOf(item, "state"), parts);
        });
    }

    private static Trial trial(String text) {
        int space = text.indexOf(' ');
        return new Trial(text.substring(0, space), Integer.parseInt(text.substring(space + 1)));
    }

    private static Verdict verdict(String outcome, Map<String, AttributeValue> item) {
        return new Verdict(
                outcome,
                textOf(item, "reason").orElse(""),
                texts(item, "warnings"),
                textOf(item, "traceparent"),
                Instant.ofEpochMilli(longOf(item, "updatedAt")));
    }

    private static Parked parked(Map<String, AttributeValue> map) {
        return new Parked(
                textOf(map, "mark").orElse(""),
                longOf(map, "version"),
                textOf(map, "reason").orElse(""),
                textOf(map, "remedy").orElse(""),
                Optional.ofNullable(map.get("event")).map(value -> value.b().asByteArray()),
                Instant.ofEpochMilli(longOf(map, "at")));
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static AttributeValue list(List<String> values) {
        return AttributeValue.fromL(values.stream().map(CorrelationItem::text).toList());
    }

    private static Optional<String> textOf(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    private static List<String> texts(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::l).orElse(List.of()).stream()
                .map(AttributeValue::s)
                .toList();
    }

    private static long longOf(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .map(value -> Long.parseLong(value.n()))
                .orElse(0L);
    }
}
