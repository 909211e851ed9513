package io.commercebridge.platform.commerce;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What accompanies a write.
 *
 * @param messageId id of the event that causes it; SAP keeps it with the inbound request (header {@code integrationMessageId})
 * @param language ISO code in which plain localized values are stored (header {@code Content-Language}); SAP's default if empty
 */
public record WriteOptions(String messageId, Optional<String> language) {

    public WriteOptions {
        requireNonNull(messageId, "messageId");
        requireNonNull(language, "language");
    }

    /** A write caused by this event, in SAP's default language. */
    public static WriteOptions causedBy(String eventId) {
        return new WriteOptions(eventId, Optional.empty());
    }

    public WriteOptions in(String isoLanguage) {
        return new WriteOptions(messageId, Optional.of(isoLanguage));
    }
}
