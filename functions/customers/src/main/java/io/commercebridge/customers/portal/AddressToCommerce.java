package io.commercebridge.customers.portal;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.unit.UnitChange;
import io.commercebridge.customers.unit.Units;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.AddressItems;
import io.commercebridge.mapping.customer.PortalAddress;
import io.commercebridge.mapping.customer.SlotAddress;
import io.commercebridge.mapping.customer.UnitRules;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.RowView.Target;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A further address of an account → address of its unit. The account's own two are told by the account. */
public final class AddressToCommerce implements Direction<AddressToCommerce.Told> {
    static final String PART = "address";
    private static final String TYPE = "dataverse.customeraddress.";
    private static final String DELETED = TYPE + "Delete";
    private static final int OF_THE_ACCOUNT = 2;

    /**
     * What an event says.
     *
     * @param account row id of the account
     * @param slot number of an address that the account's own columns hold too; absent for a further one
     * @param address absent if it has been deleted
     */
    public record Told(String account, Optional<String> slot, Optional<SlotAddress> address) {}

    /** What it works with. */
    public record Tools(
            DynamicsClient dynamics,
            CommerceClient commerce,
            Counterparts counterparts,
            OwnWrites ownWrites,
            UnitRules rules,
            UUID namespace) {}

    private final Tools tools;

    public AddressToCommerce(Tools tools) {
        this.tools = requireNonNull(tools, "tools");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Told> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        boolean own = tools.ownWrites().contain(context);
        if (event.type().equals(DELETED)) {
            String account = context.image("PreImage")
                    .flatMap((Entity image) -> image.reference("parentid"))
                    .flatMap(EntityReference::id)
                    .map(UUID::toString)
                    .orElse("");
            long version = context.operationCreatedOn().toEpochMilli();
            return new Reading.Changed<>(new Change<>(
                    version,
                    "deleted",
                    "deleted",
                    Optional.empty(),
                    own,
                    Optional.empty(),
                    new Told(account, Optional.empty(), Optional.empty())));
        }
        Optional<RowView> row = (event.truncated() ? Optional.<RowView>empty() : RowView.of(context))
                .or(() -> current(event.subject()));
        return row.isEmpty()
                ? new Reading.Ignored<>("the address is not in Dynamics any more")
                : changed(row.get(), own);
    }

    private Optional<RowView> current(String id) {
        return tools.dynamics().read("customeraddresses(" + id + ")", "").map(RowView::of);
    }

    private static Reading<Told> changed(RowView row, boolean own) {
        Optional<Target> parent = row.lookup("parentid");
        if (row.text("objecttypecode").filter("contact"::equals).isPresent()
                || parent.filter(target -> target.table().equals("contact")).isPresent()) {
            return new Reading.Ignored<>("an address of a contact");
        }
        if (parent.isEmpty()) {
            return new Reading.Ignored<>("an address of nobody");
        }
        Told told = new Told(parent.get().id(), slot(row), Optional.of(address(row)));
        String content = Digest.of(told.toString());
        return new Reading.Changed<>(
                new Change<>(row.version(), content, content, Optional.empty(), own, Optional.empty(), told));
    }

    /** The account tells these two itself, but not when somebody edits the address's own row. */
    private static Optional<String> slot(RowView row) {
        return row.number("addressnumber")
                .map(BigDecimal::intValue)
                .filter(number -> number <= OF_THE_ACCOUNT)
                .map(String::valueOf);
    }

    private static SlotAddress address(RowView row) {
        PostalAddress address = new PostalAddress(
                row.text("name"),
                row.text("primarycontactname"),
                row.text("line1"),
                row.text("line2"),
                row.text("city"),
                row.text("postalcode"),
                row.text("stateorprovince"),
                row.text("country"),
                row.text("telephone1"),
                row.text("fax"),
                Optional.empty());
        return new SlotAddress(row.choice("addresstypecode"), address, row.text("postofficebox"));
    }

    @Override
    public Effect deliver(Delivery<Told> delivery) {
        String id = delivery.event().subject();
        Told told = delivery.payload();
        Optional<Written> before = delivery.known().written();
        if (before.isEmpty() && told.address().isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "deleted before it was in the shop");
        }
        Optional<String> unit = tools.counterparts().inCommerce(told.account());
        if (unit.isEmpty()) {
            throw new AwaitedException(List.of(new Awaited("account", told.account())), null);
        }
        if (before.isEmpty() && fromPortal(id, unit.get())) {
            return new Effect.Overruled("SAP Commerce owns an address that was entered in the portal", unit);
        }
        return write(delivery, unit.get(), told);
    }

    /** An address that the portal entered has the id that its key leads to. */
    private boolean fromPortal(String id, String unit) {
        String prefix = PortalAddress.part("");
        return tools.counterparts().ofItem(unit).map(Written::parts).orElse(Map.of()).keySet().stream()
                .filter(part -> part.startsWith(prefix))
                .map(part -> part.substring(prefix.length()))
                .anyMatch(key ->
                        PortalAddress.id(key, tools.namespace()).toString().equals(id));
    }

    private Effect write(Delivery<Told> delivery, String unit, Told told) {
        Map<String, Fingerprint> known =
                delivery.known().written().map(Written::parts).orElse(Map.of());
        String publicKey = AddressItems.publicKey(
                told.account(), told.slot().orElse(delivery.event().subject()));
        String uid = Units.uid(unit);
        UnitChange change = new UnitChange(known.isEmpty(), known);
        ItemValues values = told.address()
                .map(address -> AddressItems.toAddress(address, tools.rules()))
                .orElseGet(() -> AddressItems.withdrawn(Optional.empty()));
        change.address(PART, publicKey, values);
        if (change.isEmpty()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs");
        }
        tools.commerce()
                .upsert(
                        Units.SET,
                        ItemBody.of(change.body(uid)),
                        WriteOptions.causedBy(delivery.event().id()));
        return new Effect.Wrote(
                new Written(Units.addressKey(publicKey).text(), Optional.empty(), Optional.empty(), change.after()),
                List.of());
    }
}
