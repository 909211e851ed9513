package io.commercebridge.testkit.commerce.odata.hook;

import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The hooks that a request asks for: imported scripts, whose effect is written here in Java under the script's code. The
 * Groovy itself is not run, so the two must be changed together.
 */
public final class PersistHooks {
    /** When a hook runs; a script is of one kind. */
    private enum Kind {
        PRE("Pre-Persist-Hook", "pre_persist_error"),
        POST("Post-Persist-Hook", "post_persist_error");

        private final String header;
        private final String error;

        Kind(String header, String error) {
            this.header = header;
            this.error = error;
        }
    }

    /** What a script does to the outermost item of a body. */
    private record Script(Kind kind, BiFunction<Item, Store, Item> effect) {}

    private record Hook(Kind kind, String name, Script script) {}

    private static final Map<String, Script> SCRIPTS = Map.of(
            "bridgeRenameCustomer", new Script(Kind.PRE, RenameCustomer::apply),
            "bridgeShipTo", new Script(Kind.PRE, ShipTo::apply),
            "bridgeStoreMedia", new Script(Kind.POST, StoreMedia::apply));

    private final Store store;
    private final Optional<Hook> before;
    private final Optional<Hook> after;

    private PersistHooks(Store store, Optional<Hook> before, Optional<Hook> after) {
        this.store = store;
        this.before = before;
        this.after = after;
    }

    /**
     * Finds the hooks before anything is saved.
     *
     * @param header value of a request header by its name in lower case
     * @param scripts code of the imported script at a {@code model://} address
     * @throws ODataException 400 {@code hook_not_found}
     */
    public static PersistHooks named(
            Function<String, Optional<String>> header, Function<String, Optional<String>> scripts, Store store) {
        return new PersistHooks(store, hook(Kind.PRE, header, scripts), hook(Kind.POST, header, scripts));
    }

    private static Optional<Hook> hook(
            Kind kind, Function<String, Optional<String>> header, Function<String, Optional<String>> scripts) {
        return header.apply(kind.header.toLowerCase(Locale.ROOT)).map(location -> scripts.apply(location)
                .flatMap(code -> Optional.ofNullable(SCRIPTS.get(code)))
                .filter(script -> script.kind() == kind)
                .map(script -> new Hook(kind, location, script))
                .orElseThrow(() -> ODataException.badRequest(
                        "hook_not_found",
                        kind.header + " [" + location + "] does not exist. Payload will not be persisted.")));
    }

    /**
     * Runs the first hook on the item as the body has left it; what the type requires may still be missing.
     *
     * @throws ODataException 400 {@code pre_persist_error} when it refuses
     */
    public Item beforeSave(Item filled) {
        return run(before, filled);
    }

    /**
     * Runs the second hook on the saved item; the transaction is still open.
     *
     * @throws ODataException 400 {@code post_persist_error} when it refuses
     */
    public Item afterSave(Item saved) {
        return run(after, saved);
    }

    private Item run(Optional<Hook> hook, Item item) {
        return hook.map(found -> run(found, item)).orElse(item);
    }

    private Item run(Hook hook, Item item) {
        try {
            return hook.script().effect().apply(item, store);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw ODataException.badRequest(
                    hook.kind().error,
                    "Exception occurred during the execution of " + hook.kind().header + " [" + hook.name() + "]: "
                            + e.getMessage());
        }
    }
}
