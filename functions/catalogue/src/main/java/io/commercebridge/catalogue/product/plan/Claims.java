package io.commercebridge.catalogue.product.plan;

import io.commercebridge.catalogue.product.around.Surroundings;
import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import java.util.List;
import java.util.Optional;

/** Two rows with one number would overwrite each other's product: it belongs to the first until that is deleted. */
final class Claims {
    private Claims() {}

    /**
     * Before the product is written. The deletion of the first row may only be told after the second one's creation.
     *
     * @throws AwaitedException if another row has the number
     */
    static void requireFree(Draft draft, Surroundings around) {
        Optional<String> owner = Optional.ofNullable(
                        around.owners().get(draft.key().text()))
                .filter(other -> draft.isNew() && !other.equals(draft.id()));
        if (owner.isPresent()) {
            throw new AwaitedException(
                    List.of(number(draft.code(), owner.get())),
                    "products " + owner.get() + " and " + draft.id() + " have the same number " + draft.code()
                            + ", and the shop's product belongs to the first",
                    "Give one of them another number in Dynamics, or delete the first: then the second is released by itself.");
        }
    }

    /** What those wait for who have the number of this row. */
    static Awaited number(String code, String rowId) {
        return new Awaited("product number", code + " of " + rowId);
    }
}
