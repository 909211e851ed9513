package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.returns.Return;
import io.commercebridge.mapping.returns.RmaRows;
import io.commercebridge.mapping.returns.progress.ReturnStatus;
import io.commercebridge.mapping.returns.progress.StatusTable;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.returns.rma.RmaReader;
import io.commercebridge.returns.rma.RmaRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cancels an RMA whose buyer has taken the return back, as long as nothing has come back of it. */
final class Cancellation {
    /** Remembers that the RMA is over. */
    static final String CANCELLED = "cancelled";

    private final RmaReader rmas;
    private final RmaWriter writer;
    private final StatusTable statuses;
    private final UUID namespace;

    Cancellation(RmaReader rmas, RmaWriter writer, StatusTable statuses, UUID namespace) {
        this.rmas = requireNonNull(rmas, "rmas");
        this.writer = requireNonNull(writer, "writer");
        this.statuses = requireNonNull(statuses, "statuses");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    /** @throws BridgeException permanent if goods have come back already */
    Effect cancel(Return asked, Delivery<Return> delivery) {
        Optional<Written> known = delivery.known().written();
        if (known.flatMap(Written::state).filter(CANCELLED::equals).isPresent()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "the RMA is cancelled already");
        }
        UUID id = RmaRows.idOf(asked.key(), namespace);
        Optional<RmaRow> rma = rmas.read(id.toString());
        if (rma.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "cancelled before there was an RMA for it");
        }
        Optional<ReturnStatus> reached =
                statuses.of(rma.get().rma().subStatus(), rma.get().rma().systemStatus());
        if (reached.filter(ReturnStatus::isCancelled).isEmpty()) {
            check(asked, rma.get(), reached);
            writer.cancel(id, delivery.tag());
        }
        Map<String, Fingerprint> parts = known.map(Written::parts).orElse(Map.of());
        return new Effect.Wrote(new Written(id.toString(), Optional.empty(), Optional.of(CANCELLED), parts), List.of());
    }

    private static void check(Return asked, RmaRow rma, Optional<ReturnStatus> reached) {
        boolean received = rma.anyReceived()
                || reached.filter(status -> status == ReturnStatus.RECEIVING || ReturnStatus.RECEIVING.leadsTo(status))
                        .isPresent();
        if (received) {
            throw BridgeException.refused(
                    "return " + asked.code() + " was cancelled in the shop, but goods of it have come back as RMA "
                            + rma.rma().number(),
                    "Settle it with the buyer: go on with the RMA, or send the goods back and cancel it in Dynamics.");
        }
    }
}
