package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Direction;
import java.util.List;
import java.util.UUID;

/** The directions that carry people. */
public final class BuyerDirections {

    private BuyerDirections() {}

    /**
     * What a customer decides.
     *
     * @param roleColumn the column of a contact that tells the job role
     * @param namespace of the name-based row ids
     */
    public record Settings(PersonRules rules, String roleColumn, UUID namespace, OwnWrites ownWrites) {

        public Settings {
            requireNonNull(rules, "rules");
            requireNonNull(roleColumn, "roleColumn");
            requireNonNull(namespace, "namespace");
            requireNonNull(ownWrites, "ownWrites");
        }
    }

    /**
     * Both systems and what is known of their records.
     *
     * @param counterparts of the flow customers
     */
    public record Systems(
            DynamicsClient dynamics, CommerceClient commerce, Counterparts counterparts, Lookups lookups) {

        public Systems {
            requireNonNull(dynamics, "dynamics");
            requireNonNull(commerce, "commerce");
            requireNonNull(counterparts, "counterparts");
            requireNonNull(lookups, "lookups");
        }
    }

    public static List<Direction<?>> of(Systems systems, Settings settings) {
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
