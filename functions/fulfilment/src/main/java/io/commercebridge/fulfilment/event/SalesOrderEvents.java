package io.commercebridge.fulfilment.event;

import static java.util.Objects.requireNonNull;

import io.commercebridge.fulfilment.consignment.OrderDelivery;
import io.commercebridge.fulfilment.memory.Hint;
import io.commercebridge.fulfilment.source.ColumnNames;
import io.commercebridge.fulfilment.source.SalesOrder.State;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sales order that is shipped as a whole or in part, or has a milestone → its consignments. */
public final class SalesOrderEvents implements Direction<Hint> {
    static final String TABLE = "salesorder";

    private static final String TYPE = "dataverse." + TABLE + ".";
    private static final String NUMBER = "ordernumber";

    private final OrderDelivery delivery;
    private final ColumnNames columns;
    private final OwnWrites ownWrites;

    /** @param columns of a sales order */
    public SalesOrderEvents(OrderDelivery delivery, ColumnNames columns, OwnWrites ownWrites) {
        this.delivery = requireNonNull(delivery, "delivery");
        this.columns = requireNonNull(columns, "columns");
        this.ownWrites = requireNonNull(ownWrites, "ownWrites");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Hint> read(BridgeEvent event) {
        if (ReadEvents.isRead(event)) {
            return Looks.at(Hint.LOOK, event, Optional.empty());
        }
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        Optional<RowView> row = event.truncated() ? Optional.empty() : RowView.of(context);
        Optional<String> number = row.flatMap(told -> told.text(NUMBER));
        if (context.messageName().equals("Create")) {
            return new Reading.Arrived<>(
                    number.map(one -> new Awaited(TABLE, one)).map(List::of).orElse(List.of()));
        }
        if (ownWrites.contain(context)) {
            return Looks.own(event);
        }
        return Collections.disjoint(
                                context.changedColumns(), columns.byMeaning().values())
                        && row.filter(this::saysNothing).isPresent()
                ? new Reading.Ignored<>("the sales order says nothing of its shipment")
                : Looks.at(Hint.LOOK, event, number);
    }

    /** As most orders, which are only submitted or held: then nobody has to look. */
    private boolean saysNothing(RowView row) {
        State state = new State(
                row.choice("statecode").orElse(0), row.choice("statuscode").orElse(0));
        return state.isOpen() && columns.find("milestone").flatMap(row::choice).isEmpty();
    }

    @Override
    public Effect deliver(Delivery<Hint> hint) {
        return delivery.deliver(hint);
    }
}
