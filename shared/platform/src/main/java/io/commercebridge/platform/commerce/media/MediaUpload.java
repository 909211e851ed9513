package io.commercebridge.platform.commerce.media;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.file.FileContent;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.EntitySet;

/**
 * Puts files into media: the part of a change set that makes the media or replaces what is in it. The Integration API has no
 * way of its own to write the bytes; they travel as an attribute, which a script of ours stores as the media's data and
 * empties again (see {@code infra/commerce}). What refers to the media comes after it in the change set.
 *
 * @param set the media of an integration object, which must have the attribute {@code bridgeContent}
 */
public record MediaUpload(EntitySet set) {
    private static final String CONTENT = "bridgeContent";
    private static final String STORE = "model://bridgeStoreMedia";

    public MediaUpload {
        requireNonNull(set, "set");
    }

    /** The same bytes, name and type are in the media however often this is done. */
    public Change of(MediaKey key, FileContent file) {
        ItemValues media = ItemValues.item()
                .set("mime", file.mimeType())
                .set("realFileName", file.name())
                .set(CONTENT, file.base64())
                .build();
        return Change.upsert(set, ItemBody.of(key.reference().and(media.attributes())))
                .followedBy(STORE);
    }
}
