package io.commercebridge.catalogue.product.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.around.Surroundings;
import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.BridgeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a product comes into the category of its family: added, since the shop's own categories stay; or, where it has to
 * leave another family's, by a replacement of the whole collection, because nothing else takes a member out.
 *
 * @param family code of the category that it is in then
 * @param added to be added
 * @param replaced what the collection is to be
 */
record FamilyMove(Optional<String> family, Optional<List<ItemValues>> added, Optional<List<ItemValues>> replaced) {
    static final String ATTRIBUTE = "supercategories";

    FamilyMove {
        requireNonNull(family, "family");
        requireNonNull(added, "added");
        requireNonNull(replaced, "replaced");
    }

    /** @throws BridgeException permanent if the family has no number */
    static FamilyMove of(Draft draft, Surroundings around, ShopCatalogue catalogue) {
        Optional<String> before = draft.state().family();
        Optional<String> after = draft.familyDiffers() ? draft.newFamily().map(id -> code(id, draft, around)) : before;
        if (after.equals(before)) {
            return new FamilyMove(after, Optional.empty(), Optional.empty());
        }
        Optional<Set<IntegrationKey>> present =
                before.flatMap(_ -> Optional.ofNullable(around.categories().get(draft.item())));
        if (present.isEmpty()) {
            return new FamilyMove(
                    after, after.map(code -> List.of(catalogue.reference(catalogue.key(code)))), Optional.empty());
        }
        Set<IntegrationKey> wanted = new LinkedHashSet<>(present.get());
        before.map(catalogue::key).ifPresent(wanted::remove);
        after.map(catalogue::key).ifPresent(wanted::add);
        return new FamilyMove(
                after,
                Optional.empty(),
                Optional.of(wanted)
                        .filter(keys -> !keys.equals(present.get()))
                        .map(keys -> keys.stream().map(catalogue::reference).toList()));
    }

    private static String code(String family, Draft draft, Surroundings around) {
        return Optional.ofNullable(around.families().get(family))
                .orElseThrow(() -> BridgeException.refused(
                        "family " + family + " of product " + draft.code() + " has no product number",
                        "Give the family one in Dynamics, then replay."));
    }
}
