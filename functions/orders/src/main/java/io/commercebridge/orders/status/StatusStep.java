package io.commercebridge.orders.status;

import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.mapping.order.ReportedProgress;
import io.commercebridge.platform.correlation.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of an order: where it stood, where it stands now, and what holds it. */
record StatusStep(SalesOrderState state, CreditHold account, Optional<ReportedProgress> before, ReportedProgress next) {

    /** @param warnings gets a line when the reason is cut */
    OrderStatusWrite toWrite(StatusRules rules, List<String> warnings) {
        if (next.held()) {
            String reason = rules.holdReason().shown(state.ownReason(), account, warnings);
            return new OrderStatusWrite(rules.holdStatus(), Optional.of(reason), false);
        }
        String status = rules.statuses().translate(next.furthest().name()).orElseThrow();
        boolean wasHeld = before.filter(ReportedProgress::held).isPresent();
        return new OrderStatusWrite(status, Optional.empty(), wasHeld);
    }

    Written done(String orderKey, OrderStatusWrite status) {
        return written(orderKey, status, Optional.of(next));
    }

    /** What is known if the answer to the write was lost. */
    Written perhapsDone(String orderKey, OrderStatusWrite status) {
        return written(orderKey, status, ReportedProgress.unsure(before, next));
    }

    private static Written written(String orderKey, OrderStatusWrite status, Optional<ReportedProgress> progress) {
        return new Written(orderKey, Optional.of(status.hash()), progress.map(ReportedProgress::text), Map.of());
    }
}
