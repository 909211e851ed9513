package io.commercebridge.customers.portal;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.portal.PortalChanges.Plan;
import io.commercebridge.customers.unit.UnitState;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.AddressItems;
import io.commercebridge.mapping.customer.PortalAddress;
import io.commercebridge.mapping.customer.UnitItems;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the portal enters for a company → addresses of its account, each with a review task. The rest of a unit is
 * Dynamics': a change of it is ignored with its reason.
 */
public final class UnitToDynamics implements Direction<ShopUnit> {
    private static final String TYPE = "sap.cx.commerce.BridgeB2BUnit.";

    private final DynamicsClient dynamics;
    private final UnitReader reader;
    private final Counterparts counterparts;
    private final PortalChanges portal;

    public UnitToDynamics(DynamicsClient dynamics, UnitReader reader, Counterparts counterparts, PortalChanges portal) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.reader = requireNonNull(reader, "reader");
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.portal = requireNonNull(portal, "portal");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<ShopUnit> read(BridgeEvent event) {
        if (event.type().startsWith(TYPE + "Deleted")) {
            return new Reading.Ignored<>("a unit is not deleted in Dynamics with its shop's");
        }
        Optional<CommerceItem> item = event.truncated()
                ? reader.current(event.subject())
                : Optional.of(CommerceItem.parse("B2BUnit", event.data()));
        if (item.isEmpty()) {
            return new Reading.Ignored<>("the unit is not in SAP Commerce any more");
        }
        ShopUnit unit = UnitReader.toUnit(item.get());
        String content = Digest.of(unit.toString());
        return new Reading.Changed<>(new Change<>(
                item.get().modified("addresses"),
                content,
                content,
                Optional.empty(),
                false,
                Optional.of(unit.uid()),
                unit));
    }

    @Override
    public Effect deliver(Delivery<ShopUnit> delivery) {
        ShopUnit unit = delivery.payload();
        Optional<Written> pair = delivery.known().written();
        if (pair.isEmpty()) {
            return stranger(unit);
        }
        String account = pair.get().counterpart();
        List<PortalAddress> entered = unit.entered().values().stream()
                .filter(address -> !AddressItems.isOf(account, address.key()))
                .sorted(Comparator.comparing(PortalAddress::key))
                .toList();
        Plan plan = portal.plan(account, entered, pair.get().parts());
        Optional<String> reason =
                overruled(unit, account, delivery.counterpart().get());
        if (plan.operations().isEmpty()) {
            return overruledAddress(unit, account)
                    .flatMap(_ -> reader.current(delivery.event().subject()))
                    .flatMap(now -> overruledAddress(UnitReader.toUnit(now), account))
                    .or(() -> reason.<Effect>map(Effect.Overruled::new))
                    .orElseGet(() -> new Effect.Nothing(Outcome.ECHO, ""));
        }
        dynamics.changeSet(plan.operations(), delivery.tag());
        return new Effect.Wrote(new Written(account, Optional.empty(), Optional.empty(), plan.after()), plan.warnings())
                .overruling(reason);
    }

    private static Effect stranger(ShopUnit unit) {
        if (unit.entered().isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the unit has no account in Dynamics");
        }
        throw new AwaitedException(List.of(new Awaited("account", unit.uid())), null);
    }

    /** A write of ours may have come after the event: only the unit itself tells whether somebody has changed it. */
    private Optional<String> overruled(ShopUnit unit, String account, Optional<Correlation> dynamics) {
        if (foreign(unit, account, dynamics).isEmpty()) {
            return Optional.empty();
        }
        return reader.current(IntegrationKey.of(unit.uid()).text())
                .map(now -> foreign(UnitReader.toUnit(now), account, dynamics))
                .filter(names -> !names.isEmpty())
                .map(names -> "Dynamics owns " + String.join(", ", names));
    }

    /** Names of what differs from what Dynamics last said. */
    private static List<String> foreign(ShopUnit unit, String account, Optional<Correlation> dynamics) {
        Optional<Written> written = dynamics.flatMap(Correlation::written);
        Map<String, Fingerprint> said = written.map(Written::parts).orElse(Map.of());
        Optional<String> parent =
                written.flatMap(Written::state).map(UnitState::parse).flatMap(UnitState::parent);
        Differences differences = new Differences(said);
        differences.compare(UnitItems.UNIT, unit.own().attributes(), "");
        differences.compare(UnitItems.PRICE_GROUP, UnitItems.shownPriceGroup(unit.priceGroup()), "");
        differences.compare(UnitItems.CREDIT, UnitItems.shownCredit(unit.credit()), "");
        differences.compare(UnitItems.PARENT, UnitItems.shownParent(parent.filter(unit.groups()::contains)), "");
        for (String slot : List.of("1", "2")) {
            Optional.ofNullable(unit.addresses().get(AddressItems.publicKey(account, slot)))
                    .ifPresent(address -> differences.compare(
                            UnitItems.address(slot), address.attributes(), "address " + slot + " "));
        }
        return differences.names();
    }

    /** A further address of Dynamics' own that was changed in the shop: it has a record of its own. */
    private Optional<Effect> overruledAddress(ShopUnit unit, String account) {
        for (Map.Entry<String, ItemValues> address : unit.addresses().entrySet()) {
            String prefix = AddressItems.publicKey(account, "");
            String row = address.getKey().startsWith(prefix) ? address.getKey().substring(prefix.length()) : "";
            if (row.length() > 1) {
                Map<String, Fingerprint> said =
                        counterparts.ofRow(row).map(Written::parts).orElse(Map.of());
                Differences differences = new Differences(said);
                differences.compare(AddressToCommerce.PART, address.getValue().attributes(), "address ");
                if (!differences.names().isEmpty()) {
                    return Optional.of(new Effect.Overruled(
                            "Dynamics owns " + String.join(", ", differences.names()), Optional.of(row)));
                }
            }
        }
        return Optional.empty();
    }
}
