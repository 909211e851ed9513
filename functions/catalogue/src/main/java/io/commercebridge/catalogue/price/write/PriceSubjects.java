package io.commercebridge.catalogue.price.write;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.price.Price;
import io.commercebridge.mapping.price.PriceRows;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a price is of, as the shop names it. */
public final class PriceSubjects {
    private final SetUpNames names;
    private final CodeTable units;

    public PriceSubjects(SetUpNames names, CodeTable units) {
        this.names = requireNonNull(names, "names");
        this.units = requireNonNull(units, "units");
    }

    /** The product whose code is not remembered from an earlier delivery of the price. */
    static Optional<String> unknownProduct(Delivery<Optional<Price>> delivery) {
        return delivery.payload()
                .flatMap(price -> price.links().product())
                .filter(product -> remembered(delivery, product).isEmpty());
    }

    private static Optional<String> remembered(Delivery<?> delivery, String product) {
        return PriceState.of(delivery.known().written())
                .filter(state -> state.productId().equals(product))
                .map(PriceState::code);
    }

    /**
     * @param products codes of products whose code was not remembered, by row id
     * @throws AwaitedException if the product is not in the shop
     * @throws MappingException naming table and value if the unit is not mapped
     */
    PriceRows.Subject of(Delivery<?> delivery, Price price, Map<String, String> products) {
        String product = price.links().product().orElseThrow(() -> missing(price, "product"));
        String code = remembered(delivery, product)
                .or(() -> Optional.ofNullable(products.get(product)))
                .orElseThrow(() -> new AwaitedException(List.of(new Awaited("product", product)), null));
        String currency =
                price.links().currency().flatMap(names::currency).orElseThrow(() -> missing(price, "currency"));
        String unit = price.links()
                .unit()
                .flatMap(names::unit)
                .flatMap(units::translate)
                .orElseThrow(() -> missing(price, "unit"));
        return new PriceRows.Subject(code, currency, unit);
    }

    private static MappingException missing(Price price, String what) {
        return new MappingException(
                "price list item " + price.id() + " has no " + what + " that the shop knows",
                "Give it one in Dynamics; that brings it again.");
    }
}
