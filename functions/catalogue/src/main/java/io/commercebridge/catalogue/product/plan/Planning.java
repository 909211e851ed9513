package io.commercebridge.catalogue.product.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.around.Surroundings;
import io.commercebridge.catalogue.product.around.SurroundingsReader;
import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.catalogue.product.draft.ShopCatalogue;
import io.commercebridge.mapping.product.Product;
import io.commercebridge.mapping.product.ProductRules;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Plans a batch: first what differs, then everything that has to be looked up for it together, then the requests. */
public final class Planning {
    private final ShopCatalogue catalogue;
    private final SurroundingsReader surroundings;
    private final ProductPlans plans;
    private final Withdrawal withdrawal;

    /**
     * What decides about products.
     *
     * @param stock absent where the stock is not kept with the products
     */
    public record Rules(ShopCatalogue catalogue, ProductRules products, Optional<ProductStock> stock) {
        public Rules {
            requireNonNull(catalogue, "catalogue");
            requireNonNull(products, "products");
            requireNonNull(stock, "stock");
        }
    }

    public Planning(Rules rules, SetUpNames names, SurroundingsReader surroundings) {
        this.catalogue = rules.catalogue();
        this.surroundings = requireNonNull(surroundings, "surroundings");
        this.plans = new ProductPlans(catalogue, rules.products(), names, rules.stock());
        this.withdrawal = new Withdrawal(catalogue);
    }

    /** One plan for each delivery, in their order. */
    public List<Tried<Plan>> plan(List<Delivery<Optional<Product>>> deliveries) {
        List<Tried<Optional<Draft>>> drafts = deliveries.stream()
                .map(delivery -> Tried.of(() -> draft(delivery)))
                .toList();
        Surroundings around = surroundings.read(done(drafts));
        return drafts.stream()
                .map(draft -> then(draft, known -> plan(known, around)))
                .toList();
    }

    /** None for a row that is gone before anybody told of it. */
    private Optional<Draft> draft(Delivery<Optional<Product>> delivery) {
        boolean unknown =
                delivery.payload().isEmpty() && delivery.known().written().isEmpty();
        return unknown ? Optional.empty() : Optional.of(Draft.of(delivery, catalogue));
    }

    private Plan plan(Optional<Draft> draft, Surroundings around) {
        return draft.map(known -> known.product()
                        .map(product -> plans.of(known, product, around))
                        .orElseGet(() -> withdrawal.of(known, around)))
                .orElseGet(() ->
                        new Plan.Settled(new Effect.Nothing(Outcome.IGNORED, "deleted before it was in the shop")));
    }

    private static List<Draft> done(List<Tried<Optional<Draft>>> drafts) {
        List<Draft> done = new ArrayList<>();
        for (Tried<Optional<Draft>> draft : drafts) {
            if (draft instanceof Tried.Done<Optional<Draft>>(Optional<Draft> known)) {
                known.ifPresent(done::add);
            }
        }
        return done;
    }

    private static <A, B> Tried<B> then(Tried<A> tried, Function<A, B> next) {
        return switch (tried) {
            case Tried.Done<A>(A value) -> Tried.of(() -> next.apply(value));
            case Tried.Failed<A>(RuntimeException cause) -> new Tried.Failed<>(cause);
        };
    }
}
