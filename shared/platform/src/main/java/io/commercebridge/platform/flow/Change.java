package io.commercebridge.platform.flow;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an event says about its record, in what the pipeline needs to decide and what the direction needs to deliver.
 *
 * @param version the record's own version in the source's count, for example its modification time in milliseconds; 0
 *     if the source tells none, and then no event is stale
 * @param content hash of everything the direction maps
 * @param core the same without what the other side may have changed; equal to {@code content} where it changes nothing
 * @param reflection hash of what the other side may have changed, to be compared with what we last wrote
 * @param ownWrite true if the sender marks the change as ours
 * @param businessKey the number people know the record by
 * @param payload what to deliver
 */
public record Change<T>(
        long version,
        String content,
        String core,
        Optional<String> reflection,
        boolean ownWrite,
        Optional<String> businessKey,
        T payload) {

    public Change {
        requireNonNull(content, "content");
        requireNonNull(core, "core");
        requireNonNull(reflection, "reflection");
        requireNonNull(businessKey, "businessKey");
        requireNonNull(payload, "payload");
    }
}
