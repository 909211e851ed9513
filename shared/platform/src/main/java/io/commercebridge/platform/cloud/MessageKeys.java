package io.commercebridge.platform.cloud;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.CanonicalJson;
import java.util.regex.Pattern;

/** The FIFO attributes of an event's message. They are visible to anyone who may list the queue: see {@link #group}. */
final class MessageKeys {
    // SQS: up to 128 of a-z, A-Z, 0-9 and punctuation. A subject with @ or % holds an e-mail address: it is hashed too.
    private static final Pattern PRESENTABLE = Pattern.compile("[A-Za-z0-9!#$'()*+,./:;=_|~-]{1,128}");

    private MessageKeys() {}

    /** Equal for the events of one record, so that they are handled in order. */
    static String group(BridgeEvent event) {
        return presentable(event.source() + "/" + event.subject());
    }

    /** Equal for repetitions of one event, so that SQS drops those within five minutes. */
    static String deduplication(BridgeEvent event) {
        return presentable(event.id());
    }

    private static String presentable(String text) {
        return PRESENTABLE.matcher(text).matches() ? text : "sha256-" + CanonicalJson.hash(text);
    }
}
