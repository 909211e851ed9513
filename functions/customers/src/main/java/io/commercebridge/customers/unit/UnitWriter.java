package io.commercebridge.customers.unit;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.Account;
import io.commercebridge.mapping.customer.AddressItems;
import io.commercebridge.mapping.customer.SlotAddress;
import io.commercebridge.mapping.customer.UnitItems;
import io.commercebridge.mapping.customer.UnitItems.CreditLimit;
import io.commercebridge.mapping.customer.UnitRules;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings one unit of SAP Commerce to what its account is: one small request, more only when it moves in the hierarchy. */
public final class UnitWriter {
    private static final List<String> SLOTS = List.of("1", "2");

    private final CommerceClient commerce;
    private final SetUpNames names;
    private final Counterparts counterparts;
    private final UnitRules rules;
    private final UnitHierarchy hierarchy;

    public UnitWriter(CommerceClient commerce, SetUpNames names, Counterparts counterparts, UnitRules rules) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.names = requireNonNull(names, "names");
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.rules = requireNonNull(rules, "rules");
        this.hierarchy = new UnitHierarchy(commerce);
    }

    /**
     * Writes what differs.
     *
     * @param known what is known of the account; without a counterpart the unit is written whole
     * @return what is there then; empty if nothing differed
     */
    Optional<Written> write(Account account, String uid, Correlation known, WriteOptions options) {
        Optional<Written> before = known.written();
        UnitState state = before.flatMap(Written::state).map(UnitState::parse).orElse(UnitState.NONE);
        UnitChange change =
                new UnitChange(before.isEmpty(), before.map(Written::parts).orElse(Map.of()));
        change.set(
                change.changed(UnitItems.UNIT, UnitItems.toUnit(account, rules).attributes()));
        Map<String, Optional<Object>> links = change.changed(UnitItems.LINKS, UnitItems.links(account));
        if (links.containsKey("priceList")) {
            priceGroup(account, change);
        }
        if (links.containsKey("credit")) {
            credit(account, uid, change);
        }
        Optional<String> parent = links.containsKey("parent") ? parent(account, uid, change) : state.parent();
        SLOTS.forEach(slot -> address(account, slot, change));
        boolean moves = before.isPresent() && links.containsKey("parent");
        if (moves) {
            parent.ifPresent(above -> hierarchy.requireNoCircle(uid, above));
        } else if (before.isEmpty()) {
            change.set("groups", parent.map(above -> List.of(ItemValues.by("uid", above))));
        }
        if (change.isEmpty() && !moves) {
            return Optional.empty();
        }
        if (!change.isEmpty()) {
            commerce.upsert(Units.SET, ItemBody.of(change.body(uid)), options);
        }
        if (moves) {
            hierarchy.move(uid, state.parent(), parent, options);
        }
        return Optional.of(new Written(
                IntegrationKey.of(uid).text(),
                Optional.empty(),
                state.under(parent).text(),
                change.after()));
    }

    /** Takes a unit out of use; everything else stays as it was. */
    Written deactivate(String uid, Written before, WriteOptions options) {
        ItemValues inactive = ItemValues.by("uid", uid).and(Map.of("active", Optional.of(false)));
        commerce.upsert(Units.SET, ItemBody.of(inactive), options);
        Map<String, Fingerprint> parts = new HashMap<>(before.parts());
        parts.put(UnitItems.UNIT, Fingerprint.NOTHING);
        return new Written(before.counterpart(), before.writtenHash(), before.state(), parts);
    }

    private void priceGroup(Account account, UnitChange change) {
        Optional<String> group =
                account.links().priceList().flatMap(names::priceList).flatMap(rules.priceLists()::translate);
        change.changed(UnitItems.PRICE_GROUP, UnitItems.shownPriceGroup(group));
        change.set("userPriceGroup", group.map(code -> ItemValues.by("code", code)));
    }

    private void credit(Account account, String uid, UnitChange change) {
        Optional<String> currency = account.links().currency().flatMap(names::currency);
        Optional<CreditLimit> limit = UnitItems.creditLimit(account, currency);
        change.changed(UnitItems.CREDIT, UnitItems.shownCredit(limit));
        change.set("CreditLimit", UnitItems.toCreditLimit(uid, limit));
    }

    /** @throws AwaitedException if the unit above has not been delivered yet */
    private Optional<String> parent(Account account, String uid, UnitChange change) {
        Optional<String> parent = account.links().parent().map(id -> {
            String key = counterparts
                    .inCommerce(id)
                    .orElseThrow(() -> new AwaitedException(List.of(new Awaited("account", id)), null));
            return Units.uid(key);
        });
        if (parent.filter(uid::equals).isPresent()) {
            hierarchy.requireNoCircle(uid, uid);
        }
        change.changed(UnitItems.PARENT, UnitItems.shownParent(parent));
        return parent;
    }

    private void address(Account account, String slot, UnitChange change) {
        Optional<SlotAddress> address = Optional.ofNullable(account.addresses().get(slot));
        String publicKey = AddressItems.publicKey(account.id(), slot);
        if (address.isPresent()) {
            change.address(UnitItems.address(slot), publicKey, AddressItems.toAddress(address.get(), rules));
        } else if (change.knows(UnitItems.address(slot))) {
            change.address(UnitItems.address(slot), publicKey, AddressItems.withdrawn(Optional.empty()));
        }
    }
}
