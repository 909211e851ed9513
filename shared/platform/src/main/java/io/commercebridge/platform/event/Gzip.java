package io.commercebridge.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text to base64 of its gzip and back; a small message cannot blow up to fill the memory. */
final class Gzip {
    /** Several times what intake accepts, far less than a function has. */
    static final int INFLATED_LIMIT = 8 * 1024 * 1024;

    private Gzip() {}

    static String pack(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    static String unpack(String base64) throws IOException {
        return new String(inflate(decode(base64)), UTF_8);
    }

    /** Base64 of plain UTF-8 text, as an event of another producer may hold it. */
    static String plain(String base64) throws IOException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(decode(base64))).toString();
    }

    private static byte[] decode(String base64) throws IOException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IOException("is not base64", e);
        }
    }

    private static byte[] inflate(byte[] packed) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] inflated = gzip.readNBytes(INFLATED_LIMIT + 1);
            if (inflated.length > INFLATED_LIMIT) {
                throw new IOException("inflates to more than " + INFLATED_LIMIT + " bytes");
            }
            return inflated;
        }
    }
}
