package io.commercebridge.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Computes the same row id for the same record for ever, so that a repeated create lands on the same row.
 *
 * <p>RFC 9562 version 5: SHA-1 over namespace and name.
 */
public final class NameBasedUuid {
    /** The namespace of URLs, RFC 9562 appendix. */
    private static final UUID URL = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private NameBasedUuid() {}

    /** The namespace of one Dataverse organisation, given its URL; a trailing slash and letter case do not matter. */
    public static UUID namespaceOf(String organisationUrl) {
        String url = organisationUrl.strip().toLowerCase(java.util.Locale.ROOT);
        return of(URL, url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** The version 5 UUID of a name within a namespace. */
    public static UUID of(UUID namespace, String name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
