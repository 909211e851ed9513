package io.commercebridge.catalogue.price.write;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.OneRequest;
import io.commercebridge.catalogue.reference.Planned;
import io.commercebridge.catalogue.reference.ProductCodes;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.price.Price;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings the price rows of many prices to what they are to be, in one request. */
public final class PriceWriter {
    private final ProductCodes codes;
    private final PriceSubjects subjects;
    private final PricePlans plans;
    private final PriceRowsInShop shop;
    private final OneRequest request;

    public PriceWriter(ProductCodes codes, PriceSubjects subjects, PricePlans plans, CommerceClient commerce) {
        this.codes = requireNonNull(codes, "codes");
        this.subjects = requireNonNull(subjects, "subjects");
        this.plans = requireNonNull(plans, "plans");
        this.shop = new PriceRowsInShop(commerce);
        this.request = new OneRequest(commerce, PriceKeys.SET.integrationObject());
    }

    /** One answer for each, in their order. */
    public List<Tried<Effect>> deliverAll(List<Delivery<Optional<Price>>> deliveries) {
        Map<String, String> products = codes.inShop(deliveries.stream()
                .flatMap(delivery -> PriceSubjects.unknownProduct(delivery).stream())
                .collect(Collectors.toSet()));
        // An attempt that has no end may have left anything.
        List<Tried<Effect>> effects = new ArrayList<>(
                send(deliveries, products, delivery -> delivery.known().trial().isPresent()));
        // What was to be taken away is gone already: somebody else did it, or an attempt of which nobody knows.
        List<Integer> again = IntStream.range(0, effects.size())
                .filter(i -> isNotFound(effects.get(i)))
                .boxed()
                .toList();
        if (!again.isEmpty()) {
            List<Tried<Effect>> second =
                    send(again.stream().map(deliveries::get).toList(), products, _ -> true);
            for (int i = 0; i < second.size(); i++) {
                effects.set(again.get(i), second.get(i));
            }
        }
        return effects;
    }

    /** Whether an attempt without a known end may have left anything. */
    private static boolean isUnsettled(Delivery<?> delivery) {
        return delivery.known()
                .written()
                .filter(written -> written.parts().containsValue(Fingerprint.NOTHING))
                .isPresent();
    }

    private static boolean isNotFound(Tried<Effect> effect) {
        return effect instanceof Tried.Failed<Effect>(RemoteException failure) && CommerceErrors.isNotFound(failure);
    }

    /** @param doubtful of which of them it has to be asked what there is in the shop */
    private List<Tried<Effect>> send(
            List<Delivery<Optional<Price>>> deliveries,
            Map<String, String> products,
            Predicate<Delivery<Optional<Price>>> doubtful) {
        Map<String, Set<String>> there = shop.keys(deliveries.stream()
                .filter(doubtful)
                .map(delivery -> delivery.event().subject())
                .toList());
        List<Tried<Planned>> planned = deliveries.stream()
                .map(delivery -> Tried.of(() -> plan(
                        new PricePlans.Draft(
                                delivery,
                                Optional.ofNullable(there.get(delivery.event().subject()))),
                        products)))
                .toList();
        return request.send(
                planned, WriteOptions.causedBy(deliveries.getFirst().event().id()));
    }

    private Planned plan(PricePlans.Draft draft, Map<String, String> products) {
        return draft.delivery()
                .payload()
                .map(price -> plans.of(draft, price, subjects.of(draft.delivery(), price, products)))
                .orElseGet(() -> plans.none(draft, "deleted in Dynamics"));
    }
}
