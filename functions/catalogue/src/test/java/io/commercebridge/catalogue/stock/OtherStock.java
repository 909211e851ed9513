package io.commercebridge.catalogue.stock;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A shop that may sell more than there is, and keeps back what each row says. */
public class OtherStock implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "bridge.catalogue.oversell", "true",
                "bridge.catalogue.safety-stock-column", "msdyn_reorderpoint",
                "bridge.catalogue.warehouses", "North=north,South=south,*=omit");
    }
}
