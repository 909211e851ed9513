package io.commercebridge.testkit.commerce.odata.hook;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.MediaContent;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.Base64;
import java.util.Optional;

/** What the shipped script {@code bridgeStoreMedia} does: makes {@code bridgeContent} the bytes of a media. */
final class StoreMedia {
    private static final String CONTENT = "bridgeContent";

    private StoreMedia() {}

    /** @throws IllegalArgumentException when the media brings no bytes, or no Base64 */
    static Item apply(Item item, Store store) {
        return store.types().isA(item.type(), "Media") ? stored(item, store) : item;
    }

    private static Item stored(Item media, Store store) {
        String base64 = media.value(CONTENT)
                .map(String::valueOf)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("bridgeStoreMedia needs a Media with bridgeContent"));
        byte[] bytes = Base64.getDecoder().decode(base64);
        return store.save(MediaContent.attach(media, bytes)
                .with("size", Optional.of((long) bytes.length))
                .with(CONTENT, Optional.empty()));
    }
}
