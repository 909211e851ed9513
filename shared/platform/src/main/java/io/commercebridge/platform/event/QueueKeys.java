package io.commercebridge.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The keys under which an event travels through a FIFO queue, within what SQS allows. */
public final class QueueKeys {

    private QueueKeys() {}

    /** One group per record: its events stay in order, other records' go on beside them. */
    public static String group(BridgeEvent event) {
        return sha256(event.source() + "\n" + event.subject());
    }

    /** Equal for equal ids and bodies, and only then: another body under a known id is not swallowed. */
    public static String dedup(String id, String body) {
        return sha256(id + "\n" + body);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
