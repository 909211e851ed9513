package io.commercebridge.platform.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one event token by token; the data is cut out of the text, never parsed into something else and back. */
final class EventReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(4 * 1024 * 1024)
                    .build())
            .build();

    private final String text;
    private final Map<String, String> attributes = new HashMap<>();
    private Optional<String> data = Optional.empty();

    private EventReader(String text) {
        this.text = text;
    }

    static BridgeEvent read(String text) {
        try {
            EventReader reader = new EventReader(text);
            reader.scan();
            return reader.event();
        } catch (JsonProcessingException e) {
            throw poison(JsonProblem.describe(e), e);
        } catch (IOException | DateTimeException e) {
            throw poison(String.valueOf(e.getMessage()), e);
        }
    }

    private void scan() throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw poison("is not a JSON object", null);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("data")) {
                    data = Optional.of(cut(json));
                } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    attributes.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw poison("goes on after its end", null);
            }
        }
    }

    private String cut(JsonParser json) throws IOException {
        long start = json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        json.finishToken();
        return text.substring((int) start, (int) json.currentLocation().getCharOffset())
                .strip();
    }

    private BridgeEvent event() throws IOException {
        if (!attribute("specversion").startsWith("1.")) {
            throw poison("has specversion " + attribute("specversion") + ", not 1.0", null);
        }
        return new BridgeEvent(
                attribute("id"),
                attribute("source"),
                attribute("type"),
                attribute("subject"),
                time(attribute("time")),
                Optional.ofNullable(attributes.get("traceparent")),
                Boolean.parseBoolean(attributes.get("truncated")),
                data.isPresent() ? data.get() : unpacked());
    }

    private String attribute(String name) {
        String value = attributes.get(name);
        if (value == null || value.isEmpty()) {
            throw poison("lacks the attribute " + name, null);
        }
        return value;
    }

    private String unpacked() throws IOException {
        String base64 = attributes.get("data_base64");
        if (base64 == null) {
            throw poison("has neither data nor data_base64", null);
        }
        String encoding = attributes.getOrDefault("contentencoding", "");
        try {
            return switch (encoding) {
                case EventCodec.GZIP -> Gzip.unpack(base64);
                case "" -> Gzip.plain(base64);
                default -> throw poison("has an unknown contentencoding: " + encoding, null);
            };
        } catch (IOException e) {
            throw new IOException("has unreadable data_base64: " + e.getMessage(), e);
        }
    }

    private static Instant time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new DateTimeException("has a time that is none: " + value, e);
        }
    }

    private static BridgeException poison(String what, @Nullable Throwable cause) {
        return new BridgeException(
                Category.POISON,
                "the message " + what,
                "Look at what sent it; replay cannot help, discard it with a reason.",
                cause);
    }
}
