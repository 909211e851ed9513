package io.commercebridge.mapping.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The bytes by which files of a type begin. */
enum FileSignature {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8");

    /** Twelve characters stand for nine bytes, more than any signature has. */
    private static final int HEAD = 12;

    private final String mimeType;
    private final String beginning;

    FileSignature(String mimeType, String beginning) {
        this.mimeType = mimeType;
        this.beginning = beginning;
    }

    /** Empty for a type without one. */
    static Optional<FileSignature> of(String mimeType) {
        return List.of(values()).stream()
                .filter(signature -> signature.mimeType.equals(mimeType))
                .findFirst();
    }

    boolean begins(String base64) {
        try {
            byte[] head = Base64.getDecoder().decode(base64.substring(0, Math.min(HEAD, base64.length())));
            byte[] wanted = beginning.getBytes(ISO_8859_1);
            return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
