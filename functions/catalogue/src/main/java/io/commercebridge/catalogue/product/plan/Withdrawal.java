package io.commercebridge.catalogue.product.plan;

import io.commercebridge.catalogue.product.around.Surroundings;
import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.catalogue.product.draft.ProductState;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.product.ProductItems;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a product out of the shop whose row is deleted, and gives its number up. Nothing is deleted in the shop. */
final class Withdrawal {
    private final ShopCatalogue catalogue;

    Withdrawal(ShopCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Plan of(Draft draft, Surroundings around) {
        if (draft.state().withdrawn()) {
            return new Plan.Settled(new Effect.Nothing(Outcome.UNCHANGED, "was deleted before"));
        }
        if (draft.isCategory()) {
            return new Plan.Settled(
                    gone(draft, draft.state(), List.of("the category " + draft.code() + " stays in the shop")));
        }
        Instant offline = ProductItems.earlier(draft.state().offline(), Optional.of(draft.moment()))
                .orElseThrow();
        draft.change().set(ProductItems.withdrawn(offline));
        FamilyMove move = FamilyMove.of(draft, around, catalogue);
        ProductState state = draft.state().in(move.family()).until(draft.state().retired(), Optional.of(offline));
        return new Plan.Write(
                draft.code(), Items.changes(draft, move, catalogue), Optional.empty(), gone(draft, state, List.of()));
    }

    /** Nothing is known of its attributes any more: should the row come back, the product is written whole. */
    private Effect.Wrote gone(Draft draft, ProductState state, List<String> warnings) {
        Written left = new Written(
                catalogue.givenUp(draft.code(), draft.id()).text(),
                Optional.empty(),
                state.asWithdrawn(true).text(),
                Map.of());
        return new Effect.Wrote(left, warnings).releasing(List.of(Claims.number(draft.code(), draft.id())));
    }
}
