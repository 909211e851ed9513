package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.person.Arrival;
import io.commercebridge.customers.person.ContactWriter;
import io.commercebridge.customers.person.PersonSettings;
import io.commercebridge.customers.person.ShopPerson;
import io.commercebridge.customers.person.ShopSource;
import io.commercebridge.customers.person.Traces;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.customer.Review;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.Grants;
import io.commercebridge.mapping.person.PersonPart;
import io.commercebridge.mapping.person.PersonRows;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.person.Standing;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written.Mirror;
import io.commercebridge.platform.dynamics.DynamicsErrors;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** A buyer whom Dynamics does not know under this login: mostly a colleague whom a company's administrator has entered. */
final class PortalBuyer {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ShopSource shop;
    private final ContactWriter contacts;
    private final Counterparts counterparts;
    private final PersonSettings settings;

    PortalBuyer(ShopSource shop, ContactWriter contacts, Counterparts counterparts, PersonSettings settings) {
        this.shop = requireNonNull(shop, "shop");
        this.contacts = requireNonNull(contacts, "contacts");
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.settings = requireNonNull(settings, "settings");
    }

    /** A contact of the company and a task to review it, or the contact that the person has already. */
    Effect arrive(ShopPerson buyer, String tag) {
        Optional<String> unit = buyer.standing().unit();
        if (unit.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "a buyer without company");
        }
        Optional<String> contact =
                buyer.customerId().filter(id -> UUIDS.matcher(id).matches());
        Optional<Effect> known = contact.flatMap(id -> renamed(buyer, id));
        if (known.isPresent()) {
            return known.get();
        }
        Arrival arrival = arrival(buyer, unit.get(), tag);
        Optional<Contact> own = contact.flatMap(id ->
                contacts.contacts().read(id).map(row -> contacts.contacts().toContact(id, row)));
        if (own.isPresent()) {
            return contacts.adopt(own.get(), withoutReview(arrival), mirror(buyer, byDynamics(buyer)));
        }
        return create(arrival, unit.get());
    }

    /** The shop knows a contact by its id, but under another login: one of the two is older. */
    private Optional<Effect> renamed(ShopPerson buyer, String contact) {
        if (counterparts
                .inCommerce(contact)
                .filter(key -> !key.equals(buyer.key()))
                .isEmpty()) {
            return Optional.empty();
        }
        if (shop.buyer(buyer.key()).isPresent()) {
            throw new BridgeException(
                    Category.TRANSIENT,
                    "the buyer of contact " + contact + " has another login in the shop than is recorded",
                    "If it was changed in the shop: Dynamics owns it; change the contact's e-mail address instead.",
                    null);
        }
        return Optional.of(new Effect.Nothing(Outcome.IGNORED, "the buyer has another login by now, or none"));
    }

    private Effect create(Arrival arrival, String unit) {
        ShopPerson buyer = arrival.person();
        try {
            if (contacts.create(arrival)) {
                Row owned = contacts.row(arrival.contact().id(), buyer.person(), arrival.parts(), new ArrayList<>());
                List<String> warnings = new ArrayList<>();
                contacts.row(arrival.contact().id(), buyer.person(), EnumSet.allOf(PersonPart.class), warnings);
                return new Effect.Wrote(ContactWriter.written(owned), warnings)
                        .mirrored(mirror(buyer, byPortal(buyer)));
            }
        } catch (RemoteException e) {
            if (DynamicsErrors.isMissingReference(e, List.of())) {
                throw new AwaitedException(List.of(new Awaited("account", unit)), e);
            }
            throw e;
        }
        Contact theirs = contacts.contacts()
                .withEmail(buyer.standing().email())
                .orElseThrow(() -> new BridgeException(
                        Category.TRANSIENT,
                        "Dynamics has a contact with this e-mail address and does not show it",
                        "Nothing: the event is tried again.",
                        null));
        return contacts.adopt(theirs, arrival, mirror(buyer, unknownRoles(buyer)));
    }

    private Arrival arrival(ShopPerson buyer, String unit, String tag) {
        PersonRules rules = settings.rules();
        // An account's number may have changed since; its unit's has not.
        Lookup account = counterparts
                .inDynamics(IntegrationKey.of(unit).text())
                .map(id -> new Lookup("account", "accounts", "accountid", id))
                .orElseGet(() -> new Lookup("account", "accounts", "accountnumber", unit));
        UUID id = NameBasedUuid.of(settings.namespace(), "B2BCustomer/" + buyer.key());
        Row contact = PersonRows.toContact(
                id,
                buyer.person(),
                new PersonRows.Selection(rules, rules.mapped(), Optional.of(account)),
                new ArrayList<>());
        Row task = new Review(Review.Kind.CONTACT, buyer.key())
                .toTask(settings.namespace(), account, "Review a buyer entered in the portal", described(buyer));
        return new Arrival(buyer, contact, List.of(task), rules.buyersInCommerce(), tag);
    }

    private static Arrival withoutReview(Arrival arrival) {
        return new Arrival(arrival.person(), arrival.contact(), List.of(), arrival.parts(), arrival.tag());
    }

    private static String described(ShopPerson buyer) {
        return String.join(
                "\n",
                buyer.person().name().full().orElse(""),
                buyer.standing().email(),
                "Groups: " + String.join(", ", buyer.standing().groups()),
                "Complete this task if the person may buy for the company, cancel it if not.");
    }

    /** A contact without roles: what else the portal has given stays until Dynamics decides. */
    private Grants byPortal(ShopPerson buyer) {
        Set<String> kept = new TreeSet<>(buyer.standing().groups());
        Set<String> granted = settings.rules().groupsOf(List.of());
        kept.removeAll(granted);
        return new Grants(buyer.standing().unit(), new TreeSet<>(granted), new TreeSet<>(kept), true);
    }

    /** A contact that is of another company, or of none: Dynamics has given the person nothing here. */
    private static Grants unknownRoles(ShopPerson buyer) {
        return new Grants(Optional.empty(), new TreeSet<>(), buyer.standing().groups(), true);
    }

    /** The contact's own delivery, which ended before it was recorded. */
    private static Grants byDynamics(ShopPerson buyer) {
        return new Grants(buyer.standing().unit(), buyer.standing().groups(), new TreeSet<>(), false);
    }

    /** What the contact's own direction would say that it has given, as long as nobody says otherwise. */
    private Mirror mirror(ShopPerson buyer, Grants grants) {
        Standing shown = buyer.standing();
        TreeSet<String> groups = new TreeSet<>(shown.groups());
        groups.addAll(grants.all());
        Standing standing =
                grants.underReview() ? new Standing(shown.email(), shown.unit(), true, false, groups) : shown;
        return new Mirror(
                "",
                Optional.of(grants.text()),
                Map.of(Traces.STANDING, Fingerprint.of(Traces.ofBuyer(standing, buyer.person(), settings.rules()))));
    }
}
