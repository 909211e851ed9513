package io.commercebridge.customers.buyer;

import io.commercebridge.customers.person.ContactSource;
import io.commercebridge.customers.person.ContactWriter;
import io.commercebridge.customers.person.PersonSettings;
import io.commercebridge.customers.person.PersonSystems;
import io.commercebridge.customers.person.ShopSource;
import io.commercebridge.platform.flow.Direction;
import java.util.List;

/** The directions that carry people. */
public final class BuyerDirections {

    private BuyerDirections() {}

    public static List<Direction<?>> of(PersonSystems systems, PersonSettings settings) {
        ContactSource contacts = new ContactSource(systems.dynamics(), settings);
        ShopSource shop = new ShopSource(systems.commerce(), settings.rules());
        ContactWriter writer = new ContactWriter(systems, settings, contacts);
        return List.of(
                new ContactToCommerce(
                        contacts,
                        new BuyerDelivery(
                                systems.counterparts(), new BuyerWriter(systems.commerce()), settings.rules()),
                        new ConsumerDelivery(systems.commerce(), settings.rules())),
                new BuyerToDynamics(
                        shop,
                        writer,
                        new PortalBuyer(shop, writer, systems.counterparts(), settings),
                        settings.rules()),
                new ConsumerToDynamics(shop, writer, settings));
    }
}
