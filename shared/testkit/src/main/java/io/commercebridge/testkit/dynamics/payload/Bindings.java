package io.commercebridge.testkit.dynamics.payload;

import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Store;
import java.util.Map;

/** Finds the rows that {@code @odata.bind} names: by id, by alternate key, or by a part of the same change set. */
public final class Bindings {
    private static final String SERVICE = "/api/data/v9.2/";

    private final Schema schema;
    private final Store store;
    private final Map<String, String> references;

    public Bindings(Schema schema, Store store, Map<String, String> references) {
        this.schema = schema;
        this.store = store;
        this.references = references;
    }

    /** The row; one that is named by id may be missing, which the write itself will notice. */
    public Ref resolve(String uri, String targetSet) {
        Address address = Address.parse(schema, path(uri)).orElseThrow(() -> Refusal.segment(uri));
        if (!address.table().name().set().equals(targetSet)
                || address.isSet()
                || !address.rest().isEmpty()) {
            throw Refusal.payload("'" + uri + "' does not name a row of " + targetSet);
        }
        if (address.selector() instanceof Address.Selector.ById byId) {
            return new Ref(address.table().logical(), byId.id());
        }
        return new Ref(address.table().logical(), address.require(store).id());
    }

    private String path(String uri) {
        if (uri.startsWith("$")) {
            return dereference(uri, references);
        }
        int service = uri.indexOf(SERVICE);
        if (service >= 0) {
            return uri.substring(service + SERVICE.length());
        }
        return uri.startsWith("/") ? uri.substring(1) : uri;
    }

    /** Replaces a leading {@code $1} by the path of the row that the part with this Content-ID made. */
    public static String dereference(String path, Map<String, String> references) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        String target = references.get(name);
        if (target == null) {
            throw new Refusal(
                    400, "0x80060888", "Content-ID Reference: '" + name + "' does not exist in the batch context.");
        }
        return slash < 0 ? target : target + path.substring(slash);
    }
}
