package io.commercebridge.catalogue.product.draft;

import io.commercebridge.mapping.product.Product;
import io.commercebridge.mapping.product.ProductItems;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Delivery;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One delivery before anything has been looked up for it. */
public final class Draft {
    private final Delivery<Optional<Product>> delivery;
    private final ShopCatalogue catalogue;
    private final String code;
    private final ProductState state;
    private final ProductChange change;
    private final Map<String, Optional<Object>> links;

    private Draft(Delivery<Optional<Product>> delivery, ShopCatalogue catalogue, String code) {
        Optional<Written> before = delivery.known().written();
        this.delivery = delivery;
        this.catalogue = catalogue;
        this.code = code;
        this.state = before.flatMap(Written::state).map(ProductState::parse).orElse(ProductState.NONE);
        this.change =
                new ProductChange(before.isEmpty(), before.map(Written::parts).orElse(Map.of()));
        this.links = product()
                .map(product -> change.changed(ProductItems.LINKS, ProductItems.links(product)))
                .orElse(Map.of());
    }

    /** @throws BridgeException permanent if the product has never been delivered and has no number */
    public static Draft of(Delivery<Optional<Product>> delivery, ShopCatalogue catalogue) {
        String code = delivery.known()
                .written()
                .map(written -> ShopCatalogue.code(written.counterpart()))
                .or(() -> delivery.payload().flatMap(Product::number))
                .orElseThrow(() -> BridgeException.refused(
                        "product " + delivery.event().subject() + " has no product number",
                        "Give it one in Dynamics."));
        return new Draft(delivery, catalogue, code);
    }

    public String id() {
        return delivery.event().subject();
    }

    /** The product as it is to be; absent once its row is deleted. */
    public Optional<Product> product() {
        return delivery.payload();
    }

    public String code() {
        return code;
    }

    public ProductState state() {
        return state;
    }

    public ProductChange change() {
        return change;
    }

    /** Whether no item of the shop belongs to the row yet, or not any more. */
    public boolean isNew() {
        return delivery.known().written().isEmpty() || state.withdrawn();
    }

    public boolean isCategory() {
        return product().map(Product::isFamily).orElse(state.category());
    }

    public EntitySet set() {
        return isCategory() ? ShopCatalogue.CATEGORIES : ShopCatalogue.PRODUCTS;
    }

    public IntegrationKey key() {
        return catalogue.key(code);
    }

    public EntityRef item() {
        return set().item(key());
    }

    /** Whether its unit is not the one that it had. */
    public boolean unitDiffers() {
        return links.containsKey(ProductItems.UNIT);
    }

    /** Whether its family is not the one that it had. */
    public boolean familyDiffers() {
        return links.containsKey(ProductItems.FAMILY) || product().isEmpty();
    }

    /** Row id of the family that it has come into. */
    public Optional<String> newFamily() {
        return familyDiffers() ? product().flatMap(product -> product.links().family()) : Optional.empty();
    }

    /** Whether it may leave a category: then it must be known which others it is in. */
    public boolean leaves() {
        return familyDiffers() && state.family().isPresent();
    }

    /** When the row came to be what it is, as far as that is told. */
    public Instant moment() {
        long version = delivery.change().version();
        return version == 0 ? delivery.event().time() : Instant.ofEpochMilli(version);
    }
}
