package io.commercebridge.catalogue.product;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A shop in two languages and in Berlin, which gets its stock from the products and keeps its own tax groups. */
public class OtherSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "bridge.catalogue.names", "en=name,de=vendorname",
                "bridge.catalogue.descriptions", "en=description,de=suppliername",
                "bridge.catalogue.zone", "Europe/Berlin",
                "bridge.catalogue.tax-column", "none",
                "bridge.catalogue.stock-source", "product",
                "bridge.catalogue.product-warehouse", "north",
                "bridge.catalogue.safety-stock", "north=2,*=0");
    }
}
