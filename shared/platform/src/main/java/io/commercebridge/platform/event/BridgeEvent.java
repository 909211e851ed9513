package io.commercebridge.platform.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An accepted change notification: the attributes of a CloudEvents 1.0 event around the sender's body as it came.
 *
 * @param id the deduplication key, the same however often the sender repeats the notification
 * @param source {@code /sap-commerce/<instance>} or {@code /dataverse/<org>}
 * @param type {@code sap.cx.commerce.<IO>.<Created|Updated|Deleted>.v1}, {@code dataverse.<table>.<message>} or
 *     {@code plugin.<name>}
 * @param subject the record's key at the source: integration key or Dataverse row id
 * @param time when intake accepted it
 * @param traceparent W3C trace context of the request
 * @param truncated true if the sender cut the body (Dataverse over 256 KB), so that the record must be read back
 * @param data the sender's JSON, unchanged
 */
public record BridgeEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        Optional<String> traceparent,
        boolean truncated,
        String data) {

    public BridgeEvent {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(type, "type");
        requireNonNull(subject, "subject");
        requireNonNull(time, "time");
        requireNonNull(traceparent, "traceparent");
        requireNonNull(data, "data");
    }

    /** The same event, to be read from its source again: what it told may be old. */
    public BridgeEvent toBeReadBack() {
        return new BridgeEvent(id, source, type, subject, time, traceparent, true, data);
    }
}
