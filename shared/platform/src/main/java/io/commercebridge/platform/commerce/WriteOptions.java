package io.commercebridge.platform.commerce;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What accompanies a write.
 *
 * @param messageId id of the event that causes it; SAP keeps it with the inbound request (header {@code integrationMessageId})
 * @param prePersistHook what SAP runs on the item before it is saved, for example {@code model://<script>} (header {@code
 *     Pre-Persist-Hook})
 * @param language ISO code in which plain localized values are stored (header {@code Content-Language}); SAP's default if empty
 */
public record WriteOptions(String messageId, Optional<String> language, Optional<String> prePersistHook) {

    public WriteOptions {
        requireNonNull(messageId, "messageId");
        requireNonNull(language, "language");
        requireNonNull(prePersistHook, "prePersistHook");
    }

    /** A write caused by this event, in SAP's default language. */
    public static WriteOptions causedBy(String eventId) {
        return new WriteOptions(eventId, Optional.empty(), Optional.empty());
    }

    public WriteOptions in(String isoLanguage) {
        return new WriteOptions(messageId, Optional.of(isoLanguage), prePersistHook);
    }

    public WriteOptions through(String hook) {
        return new WriteOptions(messageId, language, Optional.of(hook));
    }
}
