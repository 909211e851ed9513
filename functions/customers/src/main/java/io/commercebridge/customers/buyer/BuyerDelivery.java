package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.person.Traces;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.person.BuyerItems;
import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.Grants;
import io.commercebridge.mapping.person.PersonRows;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.person.Standing;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.correlation.Written.Mirror;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Brings a buyer of the shop to what a contact says. */
final class BuyerDelivery {
    private static final String NO_COMPANY = "a contact without company has no login in the shop";
    private static final Grants NONE = new Grants(Optional.empty(), new TreeSet<>(), new TreeSet<>(), false);

    private final Counterparts counterparts;
    private final BuyerWriter writer;
    private final PersonRules rules;

    BuyerDelivery(Counterparts counterparts, BuyerWriter writer, PersonRules rules) {
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.writer = requireNonNull(writer, "writer");
        this.rules = requireNonNull(rules, "rules");
    }

    /** All of it goes over, also what the shop owns from then on. */
    Effect first(Contact contact, String eventId) {
        Optional<String> email = contact.person().email();
        if (!contact.active()) {
            return ignored("an inactive contact that the shop does not know");
        }
        if (contact.company().isEmpty()) {
            return ignored(NO_COMPANY);
        }
        if (email.isEmpty()) {
            return ignored("a contact without e-mail address has no login in the shop");
        }
        Grants grants = granted(NONE, contact);
        Standing standing = Standing.of(email.get(), grants, true);
        refuseSecondOwner(email.get(), contact);
        writer.create(BuyerItems.toBuyer(contact, standing, rules), eventId);
        return new Effect.Wrote(written(contact, standing, grants), List.of()).mirrored(mirror(contact));
    }

    /** What Dynamics owns goes over, as far as it is not as it was. */
    Effect change(Told told) {
        Contact contact = told.contact();
        Written known = told.known();
        Optional<Grants> before = known.state().map(Grants::parse);
        boolean working = !contact.deleted() && contact.company().isPresent();
        if (!working && contact.active() && before.flatMap(Grants::unit).isEmpty()) {
            return ignored(NO_COMPANY);
        }
        Grants had = before.orElse(NONE);
        Grants grants = working ? granted(had, contact) : had;
        boolean active = working && contact.active();
        Grants now = active ? grants : grants.reviewed();
        String email = working ? email(contact) : uidOf(known.counterpart());
        return write(told, Standing.of(email, now, active), new Permissions(had, now, working));
    }

    /**
     * @param before what Dynamics had given
     * @param working false for somebody who works for nobody any more: that ends the login, and leaves the groups alone
     */
    private record Permissions(Grants before, Grants now, boolean working) {

        GroupChange groups(boolean whole, PersonRules rules) {
            return working
                    ? GroupChange.between(before, now, whole ? Optional.of(rules.managedGroups()) : Optional.empty())
                    : GroupChange.NONE;
        }
    }

    private Effect write(Told told, Standing standing, Permissions permissions) {
        Contact contact = told.contact();
        String uid = uidOf(told.known().counterpart());
        boolean renamed = !uid.equals(standing.email());
        Map<String, Optional<Object>> changed = changed(told, standing, permissions.now());
        boolean whole = told.known().state().isEmpty()
                || Optional.ofNullable(told.known().parts().get(Traces.STANDING))
                        .filter(print -> !print.equals(Fingerprint.NOTHING))
                        .isEmpty();
        BuyerChange change = new BuyerChange(contact, uid, standing.email(), changed, permissions.groups(whole, rules));
        if (change.isNothing()) {
            return told.overruled()
                    .<Effect>map(Effect.Overruled::new)
                    .orElseGet(() -> new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs"));
        }
        if (renamed) {
            refuseSecondOwner(standing.email(), contact);
        }
        writer.change(change, told.known().parts().containsKey(Traces.ID), told.eventId());
        Written written = written(contact, standing, permissions.now());
        if (renamed && told.overruled().isPresent()) {
            // The shop's record has another key now, so it is unsettled on its way there.
            return new Effect.Wrote(written, told.overruled().stream().toList())
                    .mirrored(new Mirror("", Map.of(PersonRows.PART, Fingerprint.NOTHING)));
        }
        return new Effect.Wrote(written, List.of()).overruling(told.overruled());
    }

    /** What is not as it was written; whether a buyer from the portal may sign in is the review's to say. */
    private Map<String, Optional<Object>> changed(Told told, Standing standing, Grants grants) {
        Map<String, Optional<Object>> owned = owned(told.contact(), standing);
        Map<String, Optional<Object>> changed =
                new LinkedHashMap<>(Optional.ofNullable(told.known().parts().get(Traces.STANDING))
                        .map(print -> print.changed(owned))
                        .orElse(owned));
        if (grants.underReview()) {
            changed.remove(Standing.ACTIVE);
            changed.remove(Standing.LOGIN_DISABLED);
        }
        changed.remove(Standing.GROUPS);
        return changed;
    }

    private Map<String, Optional<Object>> owned(Contact contact, Standing standing) {
        return contact.deleted() ? standing.attributes() : Traces.ofBuyer(standing, contact.person(), rules);
    }

    private Written written(Contact contact, Standing standing, Grants grants) {
        Map<String, Optional<Object>> owned = owned(contact, standing);
        return new Written(
                IntegrationKey.of(standing.email()).text(),
                Optional.of(Traces.hash(owned)),
                Optional.of(grants.text()),
                Map.of(
                        Traces.STANDING,
                        Fingerprint.of(owned),
                        Traces.ID,
                        Fingerprint.of(Map.of("customerID", Optional.of(contact.id())))));
    }

    /** What the shop's own direction would say of the buyer that has just been written. */
    private Mirror mirror(Contact contact) {
        Row row = PersonRows.toContact(
                UUID.fromString(contact.id()),
                contact.person(),
                new PersonRows.Selection(rules, rules.buyersInCommerce()),
                new ArrayList<>());
        return new Mirror(Traces.hash(row), Map.of(PersonRows.PART, Fingerprint.of(row)));
    }

    private Grants granted(Grants before, Contact contact) {
        return before.next(
                contact.company().map(this::unitOf),
                rules.groupsOf(contact.roles()),
                !contact.roles().isEmpty());
    }

    private String unitOf(String account) {
        return counterparts
                .inCommerce(account)
                .map(BuyerDelivery::uidOf)
                .orElseThrow(() -> new AwaitedException(List.of(new Awaited("account", account)), null));
    }

    private static String email(Contact contact) {
        return contact.person()
                .email()
                .orElseThrow(() -> BridgeException.refused(
                        "contact " + contact.id() + " has no e-mail address any more, which is the buyer's login",
                        "Give the contact an e-mail address, or deactivate it, then replay."));
    }

    private void refuseSecondOwner(String email, Contact contact) {
        counterparts
                .inDynamics(IntegrationKey.of(email).text())
                .filter(owner -> !owner.equals(contact.id()))
                .ifPresent(owner -> {
                    throw BridgeException.refused(
                            "contacts " + owner + " and " + contact.id() + " have one e-mail address, which is a login",
                            "Merge the two contacts, or give one of them another e-mail address, then replay.");
                });
    }

    private static String uidOf(String key) {
        return IntegrationKey.parse(key)
                .segment(0)
                .orElseThrow(() -> new IllegalArgumentException("an integration key without uid"));
    }

    private static Effect ignored(String reason) {
        return new Effect.Nothing(Outcome.IGNORED, reason);
    }
}
