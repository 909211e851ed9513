package io.commercebridge.billing.credit;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.UnknownEndException;
import java.util.Map;
import java.util.Optional;

/** Brings a unit to what its account's credit is: one request with what has changed, none if nothing has. */
final class CreditWriter {
    private static final String CREDIT = "credit";

    private final CommerceClient commerce;

    CreditWriter(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /**
     * Writes what differs from what was written before; the unit must be there, and is never made.
     *
     * @return what is known then; empty if nothing differs
     */
    Optional<Written> write(String unitKey, ItemValues credit, Optional<Written> before, WriteOptions options) {
        Map<String, Optional<Object>> changed = before.map(Written::parts)
                .map(parts -> parts.getOrDefault(CREDIT, Fingerprint.NOTHING))
                .orElse(Fingerprint.NOTHING)
                .changed(credit.attributes());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Written written = new Written(
                unitKey, Optional.empty(), Optional.empty(), Map.of(CREDIT, Fingerprint.of(credit.attributes())));
        try {
            commerce.patch(UnitCredits.of(unitKey), ItemBody.of(new ItemValues(changed)), options);
        } catch (RemoteException e) {
            throw e.category() == Category.TRANSIENT ? new UnknownEndException(e, written) : e;
        }
        return Optional.of(written);
    }
}
