package io.commercebridge.catalogue.product.plan;

import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import java.util.ArrayList;
import java.util.List;

/** The requests that write what a draft has come to. */
final class Items {
    private Items() {}

    /** None if nothing differs. */
    static List<Change> changes(Draft draft, FamilyMove move, ShopCatalogue catalogue) {
        List<Change> changes = new ArrayList<>();
        if (draft.isNew() || !draft.change().isEmpty()) {
            ItemValues body = draft.change().body(catalogue.reference(draft.key()));
            changes.add(Change.upsert(draft.set(), ItemBody.of(body)));
        }
        move.replaced()
                .map(members ->
                        ItemValues.item().set(FamilyMove.ATTRIBUTE, members).build())
                .ifPresent(body -> changes.add(Change.patch(draft.item(), ItemBody.of(body))));
        return changes;
    }
}
