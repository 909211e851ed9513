package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.person.ContactSource;
import io.commercebridge.customers.person.Traces;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.PersonPart;
import io.commercebridge.mapping.person.PersonRows;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Contact of Dynamics → buyer of a company, or what Dynamics owns of a consumer. */
final class ContactToCommerce implements Direction<Notice> {
    private static final String TYPE = "dataverse.contact.";
    private static final String DELETED = TYPE + "Delete";

    private final ContactSource source;
    private final BuyerDelivery buyers;
    private final ConsumerDelivery consumers;

    ContactToCommerce(ContactSource source, BuyerDelivery buyers, ConsumerDelivery consumers) {
        this.source = requireNonNull(source, "source");
        this.buyers = requireNonNull(buyers, "buyers");
        this.consumers = requireNonNull(consumers, "consumers");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Notice> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        String id = event.subject();
        Optional<RowView> row = event.type().equals(DELETED)
                ? Optional.empty()
                : Optional.of(context)
                        .filter(_ -> !event.truncated())
                        .flatMap(RowView::of)
                        .or(() -> source.read(id));
        Contact contact = row.map(view -> source.toContact(id, view)).orElseGet(() -> Contact.gone(id));
        String content = Digest.of(contact.toString());
        return new Reading.Changed<>(new Change<>(
                row.map(RowView::version).orElse(context.operationCreatedOn().toEpochMilli()),
                content,
                content,
                Optional.empty(),
                source.settings().ownWrites().contain(context),
                contact.person().email(),
                new Notice(contact, context.changedColumns())));
    }

    @Override
    public Effect deliver(Delivery<Notice> delivery) {
        String id = delivery.event().subject();
        Contact contact = delivery.payload().contact();
        Optional<Written> known = delivery.known().written();
        if (known.isEmpty()) {
            return buyers.first(contact, delivery.event().id());
        }
        boolean consumer = known.get().parts().containsKey(Traces.CONSUMER);
        Optional<Fingerprint> shop = Traces.part(delivery.counterpart().get(), PersonRows.PART);
        Optional<String> overruled = overruled(contact, consumer, shop);
        if (overruled.isPresent()) {
            // A write of ours may have come after the event: only the row itself tells who wrote last.
            contact = source.current(id);
            overruled = overruled(contact, consumer, shop);
        }
        Told told = new Told(contact, known.get(), overruled, delivery.event().id());
        Effect effect = consumer ? consumers.change(told) : buyers.change(told);
        return effect instanceof Effect.Nothing && Traces.unsettled(shop) && !contact.deleted()
                ? again(row(contact, consumer), delivery.payload().columns(), effect)
                : effect;
    }

    /** One more change of what the shop owns, while an earlier one has not been mended yet. */
    private static Effect again(Row row, Set<String> written, Effect otherwise) {
        Set<String> columns = new TreeSet<>(row.columns().keySet());
        columns.retainAll(written);
        return columns.isEmpty() ? otherwise : new Effect.Overruled(owned(PersonRows.partsOf(columns)));
    }

    /** Which of the columns that the shop owns are not as the shop last wrote them; nothing is known of a matched pair. */
    private Optional<String> overruled(Contact contact, boolean consumer, Optional<Fingerprint> shop) {
        if (contact.deleted() || shop.isEmpty() || Traces.unsettled(shop)) {
            return Optional.empty();
        }
        return Optional.of(shop.get().changed(row(contact, consumer)).keySet())
                .filter(columns -> !columns.isEmpty())
                .map(PersonRows::partsOf)
                .map(ContactToCommerce::owned);
    }

    private Row row(Contact contact, boolean consumer) {
        PersonRules rules = source.settings().rules();
        Set<PersonPart> parts = consumer ? rules.consumersInCommerce() : rules.buyersInCommerce();
        return PersonRows.toContact(
                UUID.fromString(contact.id()),
                contact.person(),
                new PersonRows.Selection(rules, parts),
                new ArrayList<>());
    }

    private static String owned(String parts) {
        return "SAP Commerce owns " + parts + ": what Dynamics has stays until the next change in the shop";
    }
}
