package io.commercebridge.testkit.commerce.odata.persist;

import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The hook that a request asks for: an imported script, whose effect is written here in Java under the script's code. The
 * Groovy itself is not run, so the two must be changed together.
 */
public final class PersistHooks {
    private static final String PRE = "Pre-Persist-Hook";
    private static final String POST = "Post-Persist-Hook";
    private static final Map<String, BiFunction<Item, Store, Item>> SCRIPTS =
            Map.of("bridgeRenameCustomer", RenameCustomer::apply);

    private final Store store;
    private final String name;
    private final Optional<BiFunction<Item, Store, Item>> hook;

    private PersistHooks(Store store, String name, Optional<BiFunction<Item, Store, Item>> hook) {
        this.store = store;
        this.name = name;
        this.hook = hook;
    }

    /**
     * Finds the hook before anything is saved.
     *
     * @param header value of a request header by its name in lower case
     * @param scripts code of the imported script at a {@code model://} address
     * @throws ODataException 400 {@code hook_not_found}
     */
    public static PersistHooks named(
            Function<String, Optional<String>> header, Function<String, Optional<String>> scripts, Store store) {
        header.apply(POST.toLowerCase(Locale.ROOT)).ifPresent(name -> {
            throw notFound(POST, name);
        });
        Optional<String> name = header.apply(PRE.toLowerCase(Locale.ROOT));
        Optional<BiFunction<Item, Store, Item>> hook = name.map(location -> scripts.apply(location)
                .flatMap(code -> Optional.ofNullable(SCRIPTS.get(code)))
                .orElseThrow(() -> notFound(PRE, location)));
        return new PersistHooks(store, name.orElse(""), hook);
    }

    /**
     * Runs the hook on the item as the body has left it; the transaction is still open.
     *
     * @throws ODataException 400 {@code pre_persist_error} when it refuses
     */
    public Item afterFilling(Item filled) {
        try {
            return hook.map(script -> script.apply(filled, store)).orElse(filled);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ODataException.badRequest(
                    "pre_persist_error",
                    "Exception occurred during the execution of " + PRE + " [" + name + "]: " + e.getMessage());
        }
    }

    private static ODataException notFound(String kind, String name) {
        return ODataException.badRequest(
                "hook_not_found", kind + " [" + name + "] does not exist. Payload will not be" + " persisted.");
    }
}
