package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.person.ContactWriter;
import io.commercebridge.customers.person.ShopPerson;
import io.commercebridge.customers.person.ShopSource;
import io.commercebridge.customers.person.Traces;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.person.Grants;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.person.Standing;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Buyer of the shop → contact: what the shop owns of a known one, all of one whom the portal has brought. */
final class BuyerToDynamics implements Direction<ShopPerson> {
    private static final String GONE = "the buyer has another login by now, or none";
    private static final String TYPE = "sap.cx.commerce.BridgeB2BCustomer.";
    private static final UUID ANY = new UUID(0, 0);

    private final ShopSource shop;
    private final ContactWriter contacts;
    private final PortalBuyer portal;
    private final PersonRules rules;

    BuyerToDynamics(ShopSource shop, ContactWriter contacts, PortalBuyer portal, PersonRules rules) {
        this.shop = requireNonNull(shop, "shop");
        this.contacts = requireNonNull(contacts, "contacts");
        this.portal = requireNonNull(portal, "portal");
        this.rules = requireNonNull(rules, "rules");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<ShopPerson> read(BridgeEvent event) {
        if (event.type().startsWith(TYPE + "Deleted.")) {
            return new Reading.Ignored<>("Dynamics owns whether a buyer is active");
        }
        Optional<CommerceItem> item = event.truncated()
                ? shop.readBuyer(event.subject())
                : Optional.of(CommerceItem.parse("B2BCustomer", event.data()));
        return item.map(known -> changed(event.subject(), known)).orElseGet(() -> new Reading.Ignored<>(GONE));
    }

    private Reading<ShopPerson> changed(String key, CommerceItem item) {
        ShopPerson buyer = shop.toBuyer(key, item);
        String core = Traces.hash(contacts.row(ANY, buyer.person(), rules.buyersInCommerce(), new ArrayList<>()));
        String reflection = Traces.hash(owned(buyer));
        return new Reading.Changed<>(new Change<>(
                ShopSource.version(item),
                Digest.of(core + reflection),
                core,
                Optional.of(reflection),
                false,
                buyer.person().email(),
                buyer));
    }

    private Map<String, Optional<Object>> owned(ShopPerson buyer) {
        return Traces.ofBuyer(buyer.standing(), buyer.person(), rules);
    }

    @Override
    public Effect deliver(Delivery<ShopPerson> delivery) {
        return delivery.known()
                .written()
                .map(known -> change(delivery, delivery.payload(), known))
                .orElseGet(() -> portal.arrive(delivery.payload(), delivery.tag()));
    }

    private Effect change(Delivery<ShopPerson> delivery, ShopPerson told, Written known) {
        Optional<Correlation> contact = delivery.counterpart().get();
        ShopPerson buyer = told;
        Optional<String> overruled = overruled(buyer, contact);
        if (overruled.isPresent()) {
            // A write of ours may have come after the event: only the shop itself tells how the buyer stands.
            buyer = shop.buyer(told.key()).orElse(told);
            overruled = overruled(buyer, contact);
        }
        List<String> warnings = new ArrayList<>();
        Effect effect = contacts.update(
                contacts.row(UUID.fromString(known.counterpart()), buyer.person(), rules.buyersInCommerce(), warnings),
                known,
                overruled,
                delivery.tag());
        return switch (effect) {
            case Effect.Wrote wrote -> new Effect.Wrote(wrote.written(), warnings).overruling(overruled);
            case Effect.Nothing nothing
            when nothing.outcome() == Outcome.UNCHANGED && Traces.unsettled(Traces.part(contact, Traces.STANDING)) ->
                new Effect.Nothing(Outcome.IGNORED, "Dynamics owns what differs, and restores it with its next change");
            case Effect other -> other;
        };
    }

    /** What of Dynamics' own is not as Dynamics last had it; the login of a buyer under review is the review's. */
    private Optional<String> overruled(ShopPerson buyer, Optional<Correlation> contact) {
        Optional<Fingerprint> print = Traces.part(contact, Traces.STANDING);
        if (print.isEmpty() || Traces.unsettled(print)) {
            return Optional.empty();
        }
        Set<String> changed = new TreeSet<>(print.get().changed(owned(buyer)).keySet());
        boolean underReview = contact.flatMap(Correlation::written)
                .flatMap(Written::state)
                .map(Grants::parse)
                .filter(Grants::underReview)
                .isPresent();
        if (underReview) {
            changed.removeAll(Set.of(Standing.ACTIVE, Standing.LOGIN_DISABLED));
        }
        return Optional.of(changed).filter(names -> !names.isEmpty()).map(BuyerToDynamics::owns);
    }

    private static String owns(Set<String> attributes) {
        return "Dynamics owns " + String.join(", ", attributes)
                + ": what the shop has stays until the next change in Dynamics";
    }
}
