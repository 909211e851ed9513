package io.commercebridge.platform.flow.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A parked event as it is kept on its correlation record. */
public final class ParkedEvents {
    /** A DynamoDB item holds 400 KB; the rest is left to the other attributes. */
    private static final int LARGEST = 350_000;

    private ParkedEvents() {}

    /** Absent if it is too large for the record; it is in the dead-letter queue all the same. */
    public static Optional<byte[]> compress(BridgeEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(EventCodec.encode(event).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return Optional.of(bytes.toByteArray()).filter(compressed -> compressed.length <= LARGEST);
    }

    /** The event as it was parked. */
    public static BridgeEvent decompress(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return EventCodec.decode(new String(gzip.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the parked event on the correlation record is damaged", e);
        }
    }
}
