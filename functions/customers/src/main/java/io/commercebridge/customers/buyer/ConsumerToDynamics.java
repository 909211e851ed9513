package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.person.Arrival;
import io.commercebridge.customers.person.ContactWriter;
import io.commercebridge.customers.person.PersonSettings;
import io.commercebridge.customers.person.ShopPerson;
import io.commercebridge.customers.person.ShopSource;
import io.commercebridge.customers.person.Traces;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.correlation.Written.Mirror;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Consumer who has registered in the shop → contact without account. */
final class ConsumerToDynamics implements Direction<ShopPerson> {
    private static final String TYPE = "sap.cx.commerce.BridgeCustomer.";
    private static final String GONE = "deleted";
    private static final UUID ANY = new UUID(0, 0);

    private final ShopSource shop;
    private final ContactWriter contacts;
    private final PersonSettings settings;

    ConsumerToDynamics(ShopSource shop, ContactWriter contacts, PersonSettings settings) {
        this.shop = requireNonNull(shop, "shop");
        this.contacts = requireNonNull(contacts, "contacts");
        this.settings = requireNonNull(settings, "settings");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<ShopPerson> read(BridgeEvent event) {
        boolean deleted = event.type().startsWith(TYPE + "Deleted.");
        // What has been deleted cannot be read again; its last state came with the event.
        Optional<CommerceItem> item = event.truncated() && !deleted
                ? shop.readConsumer(event.subject())
                : Optional.of(CommerceItem.parse("Customer", event.data()));
        return item.map(known -> ignored(known)
                        .<Reading<ShopPerson>>map(Reading.Ignored::new)
                        .orElseGet(() -> changed(event.subject(), known, deleted)))
                .orElseGet(() -> new Reading.Ignored<>("the consumer is not in the shop any more"));
    }

    private Reading<ShopPerson> changed(String key, CommerceItem item, boolean deleted) {
        PersonRules rules = settings.rules();
        ShopPerson consumer = shop.toConsumer(key, item, deleted);
        Row row = contacts.row(ANY, consumer.person(), rules.consumersInCommerce(), new ArrayList<>());
        String core = Digest.of(Traces.hash(row) + consumer.deleted());
        String reflection = Traces.hash(owned(consumer));
        return new Reading.Changed<>(new Change<>(
                ShopSource.version(item),
                Digest.of(core + reflection),
                core,
                Optional.of(reflection),
                false,
                consumer.person().email(),
                consumer));
    }

    /** SAP fires this webhook for every kind of customer. */
    private Optional<String> ignored(CommerceItem customer) {
        String uid = ShopSource.lower(customer.requiredText("uid"));
        Set<String> groups = ShopSource.groups(customer);
        if (groups.contains(settings.rules().buyerGroup())
                || groups.stream().anyMatch(uids -> uids.startsWith("b2b"))) {
            return Optional.of("a buyer of a company, whose own webhook tells of it");
        }
        // SAP names a guest <random id>|<e-mail>.
        if (customer.code("type").filter("GUEST"::equals).isPresent() || uid.contains("|")) {
            return Optional.of("a guest, whose data stays with the order");
        }
        return uid.contains("@") ? Optional.empty() : Optional.of("a customer without an e-mail address as login");
    }

    private Map<String, Optional<Object>> owned(ShopPerson consumer) {
        return Traces.ofConsumer(consumer.standing().loginDisabled(), consumer.person(), settings.rules());
    }

    @Override
    public Effect deliver(Delivery<ShopPerson> delivery) {
        ShopPerson told = delivery.payload();
        Optional<Written> known = delivery.known().written();
        if (known.isPresent()) {
            return change(delivery, told, known.get());
        }
        return told.deleted()
                ? new Effect.Nothing(Outcome.IGNORED, "a deleted consumer whom Dynamics never knew")
                : arrive(told, delivery.tag());
    }

    private Effect change(Delivery<ShopPerson> delivery, ShopPerson consumer, Written known) {
        List<String> warnings = new ArrayList<>();
        Row row = contacts.row(
                UUID.fromString(known.counterpart()),
                consumer.person(),
                settings.rules().consumersInCommerce(),
                warnings);
        Row written = consumer.deleted() || known.state().isPresent() ? withState(row, !consumer.deleted()) : row;
        Optional<String> overruled = consumer.deleted() ? Optional.empty() : overruled(delivery, consumer);
        Effect effect = contacts.update(written, known, overruled, delivery.tag());
        return effect instanceof Effect.Wrote wrote
                ? new Effect.Wrote(remembered(wrote.written(), consumer.deleted()), warnings).overruling(overruled)
                : effect;
    }

    /** A contact is never deleted with its customer, and comes back with it. */
    private static Row withState(Row row, boolean active) {
        Map<String, Optional<Object>> columns = new LinkedHashMap<>(row.columns());
        columns.put("statecode", Optional.of(active ? 0 : 1));
        columns.put("statuscode", Optional.of(active ? 1 : 2));
        return new Row(row.part(), row.entitySet(), row.id(), columns);
    }

    private static Written remembered(Written written, boolean deleted) {
        return new Written(
                written.counterpart(),
                written.writtenHash(),
                deleted ? Optional.of(GONE) : Optional.empty(),
                written.parts());
    }

    private Optional<String> overruled(Delivery<ShopPerson> delivery, ShopPerson consumer) {
        Optional<Correlation> contact = delivery.counterpart().get();
        Optional<Fingerprint> print = Traces.part(contact, Traces.CONSUMER);
        if (print.isEmpty() || Traces.unsettled(print)) {
            return Optional.empty();
        }
        Optional<ShopPerson> now =
                print.get().changed(owned(consumer)).isEmpty() ? Optional.empty() : shop.consumer(consumer.key());
        return now.map(current -> print.get().changed(owned(current)).keySet())
                .filter(names -> !names.isEmpty())
                .map(names -> "Dynamics owns " + String.join(", ", names)
                        + ": what the shop has stays until the next change in Dynamics");
    }

    private Effect arrive(ShopPerson consumer, String tag) {
        PersonRules rules = settings.rules();
        UUID id = NameBasedUuid.of(settings.namespace(), "Customer/" + consumer.key());
        List<String> warnings = new ArrayList<>();
        Row all = contacts.row(id, consumer.person(), rules.mapped(), warnings);
        Arrival arrival = new Arrival(consumer, all, List.of(), rules.consumersInCommerce(), tag);
        Mirror mirror = new Mirror("", Map.of(Traces.CONSUMER, Fingerprint.of(owned(consumer))));
        if (contacts.create(arrival)) {
            Row row = contacts.row(id, consumer.person(), arrival.parts(), new ArrayList<>());
            return new Effect.Wrote(ContactWriter.written(row), warnings).mirrored(mirror);
        }
        Contact theirs = contacts.contacts()
                .withEmail(consumer.standing().email())
                .orElseThrow(() -> new BridgeException(
                        Category.TRANSIENT,
                        "Dynamics has a contact with this e-mail address and does not show it",
                        "Nothing: the event is tried again.",
                        null));
        return contacts.adopt(theirs, arrival, mirror);
    }
}
