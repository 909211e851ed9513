package io.commercebridge.testkit.dynamics.rules.catalogue;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Contexts;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID warehouse = fixture.org.warehouse("Lund");
    private final UUID stock = fixture.org.inventory(fixture.product, warehouse, 12, 5);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsWhatIsAvailable() {
        assertThat(person.read("msdyn_productinventory", stock).number("msdyn_qtyavailable"))
                .hasValue(new BigDecimal(7));

        person.changeStock(stock, 3, 5);

        assertThat(person.read("msdyn_productinventory", stock).number("msdyn_qtyavailable"))
                .hasValue(new BigDecimal(-2));
    }

    @Test
    void isToldByWebhookWithProductAndWarehouse() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);

        person.changeStock(stock, 20, 0);
        person.delete("msdyn_productinventory", stock);

        ObjectNode changed = image(0, "PostEntityImages", "PostImage");
        assertThat(changed.path("msdyn_qtyonhand").asInt()).isEqualTo(20);
        assertThat(changed.path("msdyn_product").path("Id").asText()).isEqualTo(fixture.product.toString());
        assertThat(image(1, "PreEntityImages", "PreImage")
                        .path("msdyn_warehouse")
                        .path("Id")
                        .asText())
                .isEqualTo(warehouse.toString());
    }

    @Test
    void keepsAProductThatIsInStock() {
        assertRefused(fixture.send("DELETE", "products(" + fixture.product + ")", ""), 405, "0x80040227");
    }

    private ObjectNode image(int webhook, String images, String alias) {
        String context = fixture.dynamics.pendingWebhooks().get(webhook).text();
        return Contexts.attributes(Contexts.parameter(Fixture.json(context), images, alias));
    }
}
