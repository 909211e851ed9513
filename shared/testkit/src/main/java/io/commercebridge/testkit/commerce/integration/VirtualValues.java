package io.commercebridge.testkit.commerce.integration;

import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.MediaContent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the scripts behind virtual attributes compute, in Java and by the script's code: the Groovy itself is not run. */
final class VirtualValues {
    private static final Map<String, Function<Item, Optional<Object>>> SCRIPTS =
            Map.of("bridgeMediaContent", media -> MediaContent.of(media).map(MediaContent::base64));

    private VirtualValues() {}

    static boolean knows(String script) {
        return SCRIPTS.containsKey(script);
    }

    static Optional<Object> of(String script, Item item) {
        return Optional.ofNullable(SCRIPTS.get(script)).flatMap(logic -> logic.apply(item));
    }
}
