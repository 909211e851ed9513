package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A file that belongs to a comment, without its bytes.
 *
 * @param code identifies it for ever
 * @param key under which its bytes can be read
 * @param size in bytes, as far as the source tells it
 */
public record Attachment(
        String code, String key, Optional<String> fileName, Optional<String> mimeType, Optional<Long> size) {

    public Attachment {
        requireNonNull(code, "code");
        requireNonNull(key, "key");
        fileName = fileName.map(String::strip).filter(name -> !name.isEmpty());
        mimeType = mimeType.map(String::strip).filter(type -> !type.isEmpty());
        requireNonNull(size, "size");
    }
}
