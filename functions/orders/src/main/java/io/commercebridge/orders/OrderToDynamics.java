package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.order.Order;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.mapping.order.SalesOrderRules;
import io.commercebridge.orders.SalesOrderWriter.Document;
import io.commercebridge.orders.status.OrderStatusWrite;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Order of SAP Commerce → sales order with lines. */
final class OrderToDynamics implements Direction<Order> {
    private static final String TYPE = "sap.cx.commerce.BridgeOrder.";
    private static final String DELETED = TYPE + "Deleted.";

    private final OrderSource source;
    private final SalesOrderRules rules;
    private final SalesOrderWriter writer;
    private final SalesOrderRepair repair;

    OrderToDynamics(OrderSource source, SalesOrderRules rules, SalesOrderWriter writer, SalesOrderRepair repair) {
        this.source = requireNonNull(source, "source");
        this.rules = requireNonNull(rules, "rules");
        this.writer = requireNonNull(writer, "writer");
        this.repair = requireNonNull(repair, "repair");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Order> read(BridgeEvent event) {
        boolean deleted = event.type().startsWith(DELETED);
        // What has been deleted cannot be read again; its last state came with the event.
        CommerceItem item = event.truncated() && !deleted
                ? source.read(event.subject())
                : CommerceItem.parse("Order", event.data());
        if (OrderReader.isSnapshot(item)) {
            return new Reading.Ignored<>("history snapshot of an order");
        }
        Order order = OrderReader.toOrder(item, deleted);
        return new Reading.Changed<>(new Change<>(
                item.date("modifiedtime").map(Instant::toEpochMilli).orElse(0L),
                Digest.of(order.toString()),
                Digest.of(order.uncancelled().toString()),
                Optional.of(OrderStatusWrite.reflectionOf(item)),
                false,
                Optional.of(order.code()),
                order));
    }

    @Override
    public Effect deliver(Delivery<Order> delivery) {
        Order order = delivery.payload();
        SalesOrderRows rows = SalesOrderRows.toSalesOrder(order, rules);
        Map<String, Fingerprint> known =
                delivery.known().written().map(Written::parts).orElse(Map.of());
        Document document = new Document(order.integrationKey(), rows, known, order.cancelled());
        List<String> notes = new ArrayList<>();
        try {
            if (!writer.write(document, lookup -> repair.lookups().bind(lookup, notes), delivery.tag())) {
                return new Effect.Nothing(Outcome.UNCHANGED, "no column differs");
            }
            return wrote(document, notes);
        } catch (RemoteException refused) {
            return repair.after(refused, order, document, delivery.tag());
        }
    }

    /** @param notes what had to be assumed on the way, besides what was cut */
    static Effect wrote(Document document, List<String> notes) {
        boolean linesAsBefore = document.cancel() && document.known().containsKey(SalesOrderRows.HEADER);
        Map<String, Fingerprint> parts = linesAsBefore
                ? document.known()
                : RowChanges.fingerprints(document.rows().all());
        List<String> warnings = Stream.concat(
                        document.rows().warnings().stream(), notes.stream().distinct())
                .toList();
        return new Effect.Wrote(
                new Written(document.id().toString(), Optional.empty(), Optional.empty(), parts), warnings);
    }
}
