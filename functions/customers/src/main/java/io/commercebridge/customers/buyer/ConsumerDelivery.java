package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.person.Traces;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.person.BuyerItems;
import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.person.Standing;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings a consumer, who was born in the shop, to what Dynamics owns of it: above all, whether it may sign in. */
final class ConsumerDelivery {
    private static final EntitySet CONSUMERS = new EntitySet("BridgeCustomer", "Customers");

    private final CommerceClient commerce;
    private final PersonRules rules;

    ConsumerDelivery(CommerceClient commerce, PersonRules rules) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.rules = requireNonNull(rules, "rules");
    }

    Effect change(Told told) {
        Contact contact = told.contact();
        Map<String, Optional<Object>> owned = contact.deleted()
                ? Map.of(Standing.LOGIN_DISABLED, Optional.of(true))
                : Traces.ofConsumer(!contact.active(), contact.person(), rules);
        Map<String, Optional<Object>> changed = Optional.ofNullable(
                        told.known().parts().get(Traces.CONSUMER))
                .orElse(Fingerprint.NOTHING)
                .changed(owned);
        if (changed.isEmpty()) {
            return told.overruled().<Effect>map(Effect.Overruled::new).orElseGet(() -> nothing(contact));
        }
        String key = told.known().counterpart();
        try {
            commerce.patch(
                    CONSUMERS.item(IntegrationKey.parse(key)),
                    ItemBody.of(BuyerItems.toPlain(changed, contact)),
                    WriteOptions.causedBy(told.eventId()));
        } catch (RemoteException e) {
            if (CommerceErrors.isNotFound(e)) {
                return new Effect.Nothing(Outcome.IGNORED, "the consumer is not in SAP Commerce any more");
            }
            throw e;
        }
        Written written = new Written(
                key, Optional.of(Traces.hash(owned)), Optional.empty(), Map.of(Traces.CONSUMER, Fingerprint.of(owned)));
        return new Effect.Wrote(written, List.of()).overruling(told.overruled());
    }

    private static Effect nothing(Contact contact) {
        return contact.company().isPresent()
                ? new Effect.Nothing(
                        Outcome.IGNORED, "the login belongs to a consumer, who cannot become the buyer of a company")
                : new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs");
    }
}
