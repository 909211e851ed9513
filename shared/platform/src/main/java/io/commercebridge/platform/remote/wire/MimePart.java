package io.commercebridge.platform.remote.wire;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One part of a multipart body: headers in their order, and a body that is kept to the last character.
 *
 * @param headers by name as written; look-up ignores case
 */
public record MimePart(Map<String, String> headers, String body) {

    public MimePart {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        requireNonNull(body, "body");
    }

    /** The header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return MimeHeaders.find(headers, name);
    }

    /** True if this part is itself a multipart body: a change set. */
    public boolean isMultipart() {
        return header("Content-Type")
                .map(type -> type.regionMatches(true, 0, "multipart/", 0, 10))
                .orElse(false);
    }
}
