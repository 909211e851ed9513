package io.commercebridge.catalogue.product.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.around.Surroundings;
import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.catalogue.product.draft.ProductChange;
import io.commercebridge.catalogue.product.draft.ProductState;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.product.Lifecycle;
import io.commercebridge.mapping.product.Product;
import io.commercebridge.mapping.product.ProductItems;
import io.commercebridge.mapping.product.ProductRules;
import io.commercebridge.mapping.product.Structure;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans what brings a product or category of the shop to what its row is: what differs, and no more. */
final class ProductPlans {
    private final ShopCatalogue catalogue;
    private final ProductRules rules;
    private final SetUpNames names;
    private final Optional<ProductStock> stock;

    ProductPlans(ShopCatalogue catalogue, ProductRules rules, SetUpNames names, Optional<ProductStock> stock) {
        this.catalogue = requireNonNull(catalogue, "catalogue");
        this.rules = requireNonNull(rules, "rules");
        this.names = requireNonNull(names, "names");
        this.stock = requireNonNull(stock, "stock");
    }

    Plan of(Draft draft, Product product, Surroundings around) {
        Claims.requireFree(draft, around);
        List<String> warnings = warnings(draft, product);
        ProductState dates = own(draft, product);
        texts(draft.change(), product, warnings);
        if (draft.unitDiffers()) {
            draft.change().set("unit", unit(draft, product).map(code -> ItemValues.by("code", code)));
        }
        FamilyMove move = FamilyMove.of(draft, around, catalogue);
        move.added().ifPresent(members -> draft.change().set(FamilyMove.ATTRIBUTE, Optional.of(members)));
        List<Change> changes = Items.changes(draft, move, catalogue);
        Optional<ItemValues> level =
                stock.flatMap(kept -> kept.differing(draft.code(), product.onHand(), draft.change()));
        if (changes.isEmpty() && level.isEmpty()) {
            return new Plan.Settled(new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs"));
        }
        ProductState state =
                dates.in(move.family()).asCategory(product.isFamily()).asWithdrawn(false);
        Written left = new Written(
                draft.key().text(),
                Optional.empty(),
                state.text(),
                draft.change().after());
        return new Plan.Write(draft.code(), changes, level, effect(draft, left, warnings));
    }

    /** Prices and stock may wait for a product, nothing waits for a family. */
    private static Effect.Wrote effect(Draft draft, Written left, List<String> warnings) {
        Effect.Wrote wrote = new Effect.Wrote(left, warnings);
        return draft.isNew() && !draft.isCategory()
                ? wrote.releasing(List.of(new Awaited("product", draft.id())))
                : wrote;
    }

    private static List<String> warnings(Draft draft, Product product) {
        List<String> warnings = new ArrayList<>();
        product.number()
                .filter(number -> !number.equals(draft.code()))
                .ifPresent(number ->
                        warnings.add("the product number is " + number + " now, the product stays " + draft.code()));
        if (product.structure() == Structure.BUNDLE) {
            warnings.add("the parts of bundle " + draft.code() + " are not carried over");
        }
        return warnings;
    }

    /** The moment of retirement is remembered: a later event of the same state must not move it. */
    private ProductState own(Draft draft, Product product) {
        Optional<Instant> retired = product.lifecycle() == Lifecycle.RETIRED
                ? draft.state().retired().or(() -> Optional.of(draft.moment()))
                : Optional.empty();
        Map<String, Optional<Object>> own = ProductItems.own(product, retired, rules);
        draft.change().set(draft.change().changed(ProductItems.OWN, own));
        return draft.state()
                .until(
                        retired,
                        own.getOrDefault("offlineDate", Optional.empty()).map(Instant.class::cast));
    }

    private static void texts(ProductChange change, Product product, List<String> warnings) {
        product.texts()
                .forEach((language, texts) -> change.texts(
                        language,
                        change.changed(ProductItems.textsIn(language), ProductItems.texts(language, texts, warnings))));
    }

    private Optional<String> unit(Draft draft, Product product) {
        return product.links()
                .unit()
                .map(id -> names.unit(id)
                        .orElseThrow(() -> BridgeException.refused(
                                "Dynamics has no unit " + id + ", which product " + draft.code() + " is sold by",
                                "Choose a unit that there is, then replay.")))
                .flatMap(rules.units()::translate);
    }
}
