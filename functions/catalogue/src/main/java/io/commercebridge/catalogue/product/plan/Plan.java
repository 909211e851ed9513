package io.commercebridge.catalogue.product.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.flow.Effect;
import java.util.List;
import java.util.Optional;

/** What has to be done for one delivery. */
public sealed interface Plan {

    /** Nothing has to be written: this is what comes of it. */
    record Settled(Effect effect) implements Plan {
        public Settled {
            requireNonNull(effect, "effect");
        }
    }

    /**
     * Items have to be written.
     *
     * @param name by which people know the product, for messages
     * @param changes of the product, in one transaction; none if only the stock differs
     * @param stock the stock level to be written once the product is there
     * @param effect what comes of it if all of it takes effect
     */
    record Write(String name, List<Change> changes, Optional<ItemValues> stock, Effect.Wrote effect) implements Plan {
        public Write {
            requireNonNull(name, "name");
            changes = List.copyOf(changes);
            requireNonNull(stock, "stock");
            requireNonNull(effect, "effect");
        }
    }
}
