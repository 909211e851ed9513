package io.commercebridge.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.commercebridge.platform.failure.BridgeException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Writes and reads events as CloudEvents 1.0 structured JSON: what is decoded equals what was encoded.
 *
 * <p>{@code data} is the sender's JSON as it came, without the white space around it. An event whose text would be larger
 * than 60 KB, or that holds a character that SQS refuses, carries it gzipped in {@code data_base64} instead and says so in
 * the extension attribute {@code contentencoding}. Unknown attributes are skipped, so that older and newer code read each
 * other's events. See the CloudEvents JSON format, version 1.0.
 */
public final class EventCodec {
    /** SQS bills by 64 KB; the rest is left for message attributes. */
    static final int PLAIN_LIMIT = 60 * 1024;

    static final String GZIP = "gzip";

    // Only the attributes are escaped: they may hold what SQS refuses, and the sender's text must stay as it is.
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    // XML 1.0 characters are all that SQS takes; control characters cannot stand unescaped in JSON anyway.
    private static final Pattern REFUSED_BY_SQS = Pattern.compile("[\\uFFFE\\uFFFF]");

    private EventCodec() {}

    /** The event as one JSON text. */
    public static String encode(BridgeEvent event) {
        String data = event.data().strip();
        if (data.length() <= PLAIN_LIMIT && !REFUSED_BY_SQS.matcher(data).find()) {
            String plain = write(event, json -> {
                json.writeFieldName("data");
                json.writeRawValue(data);
            });
            if (plain.length() <= PLAIN_LIMIT && plain.getBytes(UTF_8).length <= PLAIN_LIMIT) {
                return plain;
            }
        }
        return write(event, json -> {
            json.writeStringField("contentencoding", GZIP);
            json.writeStringField("data_base64", Gzip.pack(data));
        });
    }

    /**
     * The event in a JSON text.
     *
     * @throws BridgeException poison if the text is no such event; the message says what is wrong with it
     */
    public static BridgeEvent decode(String text) {
        return EventReader.read(text);
    }

    @FunctionalInterface
    private interface Data {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String write(BridgeEvent event, Data data) {
        StringWriter text = new StringWriter(event.data().length() + 512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("specversion", "1.0");
            json.writeStringField("id", event.id());
            json.writeStringField("source", event.source());
            json.writeStringField("type", event.type());
            json.writeStringField("subject", event.subject());
            json.writeStringField("time", event.time().toString());
            json.writeStringField("datacontenttype", "application/json");
            if (event.traceparent().isPresent()) {
                json.writeStringField("traceparent", event.traceparent().get());
            }
            if (event.truncated()) {
                json.writeBooleanField("truncated", true);
            }
            data.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory does not fail", e);
        }
        return text.toString();
    }
}
