package io.commercebridge.customers.buyer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.person.BuyerItems;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.RemoteException;
import java.util.Collection;
import java.util.stream.Stream;

/** Writes buyers into SAP Commerce, with no more than what has changed. */
final class BuyerWriter {
    private static final EntitySet BUYERS = new EntitySet("InboundB2BCustomer", "B2BCustomers");
    private static final String RENAME = "model://bridgeRenameCustomer";
    private static final String GROUPS = "groups";

    private final CommerceClient commerce;

    BuyerWriter(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Creates the buyer, or takes over the one who has the login already. */
    void create(ItemValues buyer, String eventId) {
        commerce.upsert(BUYERS, ItemBody.of(buyer), WriteOptions.causedBy(eventId));
    }

    /**
     * Writes the change. Doing it twice is doing it once, also if the first time ended after the new login was given.
     *
     * @param identified true if the shop knows the contact's id already
     */
    void change(BuyerChange change, boolean identified, String eventId) {
        ObjectNode plain = ItemBody.of(BuyerItems.toPlain(change.attributes(), change.contact()));
        if (!identified) {
            plain.put("customerID", change.contact().id());
        }
        if (change.renames()) {
            rename(change, plain, eventId);
            plain = ItemBody.of(ItemValues.item().build());
        }
        boolean address = BuyerItems.concernsAddress(change.attributes().keySet());
        if (!change.groups().leaving().isEmpty()) {
            replaceGroups(change, plain, eventId);
        } else if (!change.groups().joining().isEmpty() || address) {
            plain.put("uid", change.email());
            if (!change.groups().joining().isEmpty()) {
                plain.setAll(groups(change.groups().joining()));
            }
            addAddress(change, address, plain);
            commerce.upsert(BUYERS, plain, WriteOptions.causedBy(eventId));
            return;
        } else if (!plain.isEmpty()) {
            patch(change, plain, eventId);
        }
        if (address) {
            ObjectNode body = ItemBody.of(ItemValues.by("uid", change.email()));
            addAddress(change, true, body);
            commerce.upsert(BUYERS, body, WriteOptions.causedBy(eventId));
        }
    }

    private static void addAddress(BuyerChange change, boolean address, ObjectNode body) {
        if (address) {
            boolean phones = change.attributes().keySet().stream().anyMatch(BuyerItems.PHONES::contains);
            body.setAll(ItemBody.of(BuyerItems.toAddress(change.contact(), phones)));
        }
    }

    private void patch(BuyerChange change, ObjectNode body, String eventId) {
        try {
            commerce.patch(BUYERS.item(IntegrationKey.of(change.email())), body, WriteOptions.causedBy(eventId));
        } catch (RemoteException e) {
            if (!CommerceErrors.isNotFound(e)) {
                throw e;
            }
            // Somebody has changed the login in the shop; Dynamics owns it.
            rename(change, body, eventId);
        }
    }

    /** The key of a buyer is the login, which only the shipped hook can change. */
    private void rename(BuyerChange change, ObjectNode plain, String eventId) {
        ObjectNode body = plain.deepCopy();
        String typed = change.contact().typedEmail().map(String::strip).orElse(change.email());
        body.put("originalUid", typed).put("email", typed);
        WriteOptions hook = WriteOptions.causedBy(eventId).through(RENAME);
        try {
            commerce.patch(BUYERS.item(IntegrationKey.of(change.uid())), body, hook);
        } catch (RemoteException e) {
            if (CommerceErrors.isNotFound(e)) {
                // Renamed by an earlier try, or by somebody in the shop: the contact's id tells who it is.
                commerce.patch(BUYERS.item(IntegrationKey.of(uidNow(change))), body, hook);
            } else if (e.answer().status() == 400 && e.answer().code().equals("pre_persist_error")) {
                throw BridgeException.refused(
                        "the new e-mail address of contact " + change.contact().id()
                                + " is the login of somebody else in SAP Commerce",
                        "Find out who has the login, remove or rename that one, then replay.");
            } else {
                throw e;
            }
        }
    }

    private String uidNow(BuyerChange change) {
        String id = change.contact().id();
        return commerce.query(BUYERS, QueryOptions.atMost(1).filter("customerID eq '" + id + "'")).stream()
                .findFirst()
                .flatMap(json -> new CommerceItem("B2BCustomer", json).text("uid"))
                .orElseThrow(
                        () -> BridgeException.refused(
                                "the buyer of contact " + id + " is not in SAP Commerce any more",
                                "Discard the event if the buyer was removed on purpose; else remove the correlation and replay."));
    }

    /** Groups that the bridge does not manage, a second unit or a segment, stay. */
    private void replaceGroups(BuyerChange change, ObjectNode plain, String eventId) {
        QueryOptions byUid = QueryOptions.atMost(1)
                .filter("uid eq '" + change.email().replace("'", "''") + "'")
                .expand(GROUPS);
        JsonNode found = commerce.query(BUYERS, byUid).stream()
                .findFirst()
                .orElseThrow(() -> BridgeException.refused(
                        "the buyer of contact " + change.contact().id() + " is not in SAP Commerce under its login",
                        "Look for the buyer in the shop; give it the contact's e-mail address as login, then replay."));
        CommerceItem buyer = new CommerceItem("B2BCustomer", found);
        Stream<String> current = buyer.items(GROUPS).stream().map(group -> group.requiredText("uid"));
        ObjectNode body = plain.deepCopy();
        body.setAll(groups(change.groups().over(current.toList())));
        IntegrationKey key = IntegrationKey.parse(buyer.requiredText("integrationKey"));
        commerce.patch(BUYERS.item(key), body, WriteOptions.causedBy(eventId));
    }

    private static ObjectNode groups(Collection<String> uids) {
        return ItemBody.of(ItemValues.item()
                .set(GROUPS, uids.stream().map(uid -> ItemValues.by("uid", uid)).toList())
                .build());
    }
}
