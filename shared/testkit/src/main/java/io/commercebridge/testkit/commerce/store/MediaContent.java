package io.commercebridge.testkit.commerce.store;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Optional;

/**
 * The bytes behind a media. They are kept with the item but are none of its attributes, as in the platform, so an
 * integration object reaches them through a virtual attribute only.
 */
public record MediaContent(String base64) {
    private static final String PLACE = "(content)";

    public MediaContent {
        requireNonNull(base64, "base64");
    }

    /** The media with these bytes behind it. */
    public static Item attach(Item media, byte[] bytes) {
        return media.with(
                PLACE, Optional.of(new MediaContent(Base64.getEncoder().encodeToString(bytes))));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** What is behind the item; empty when nothing has been uploaded. */
    public static Optional<MediaContent> of(Item media) {
        return media.value(PLACE).map(MediaContent.class::cast);
    }
}
