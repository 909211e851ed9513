package io.commercebridge.mapping.file;

import static java.util.Objects.requireNonNull;

/**
 * A file with its bytes.
 *
 * @param name may be personal: it belongs into no log
 * @param base64 the bytes
 */
public record FileContent(String name, String mimeType, String base64) {

    public FileContent {
        requireNonNull(name, "name");
        requireNonNull(mimeType, "mimeType");
        requireNonNull(base64, "base64");
    }

    /** How many bytes they are. */
    public long size() {
        return sizeOf(base64);
    }

    static long sizeOf(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3L - padding;
    }

    /** Neither the name nor the bytes. */
    @Override
    public String toString() {
        return mimeType + ", " + size() + " bytes";
    }
}
