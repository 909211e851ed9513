package io.commercebridge.platform.dynamics;

import io.commercebridge.mapping.NameBasedUuid;
import java.util.Optional;
import java.util.UUID;

/** The namespace of name-based row ids: all flows of an organisation must have the same one. */
public final class RowNamespace {

    private RowNamespace() {}

    /** @param chosen by the customer; the organisation's own, made of its URL, if empty */
    public static UUID of(Optional<UUID> chosen, DynamicsConfig organisation) {
        return chosen.orElseGet(() -> NameBasedUuid.namespaceOf(
                organisation.url().map(Object::toString).orElse("")));
    }
}
