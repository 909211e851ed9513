package io.commercebridge.returns.rma;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.returns.RmaOpening;
import io.commercebridge.mapping.returns.progress.Rma;
import io.commercebridge.mapping.returns.progress.RmaLine;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads an RMA with its lines: two requests. */
public final class RmaReader {
    private static final String HEADER = "$select=msdyn_name,msdyn_autonumbering,msdyn_referenceno,msdyn_systemstatus,"
            + "_msdyn_substatus_value,msdyn_shippingtrackingno,cb_instructions,cb_decisionreason,modifiedon";
    private static final String LINES = "$select=msdyn_rmaproductid,msdyn_lineorder,msdyn_qtyreceived,msdyn_itemstatus,"
            + "cb_refundedamount,cb_refundedon,modifiedon&$filter=_msdyn_rma_value eq ";
    private static final int MOST = 1000;
    private static final Map<Integer, String> SYSTEM =
            Map.of(690_970_000, "Pending", 690_970_001, "Canceled", 690_970_002, "Products Received");

    private final DynamicsClient dynamics;
    private final SubStatuses subStatuses;

    public RmaReader(DynamicsClient dynamics, SubStatuses subStatuses) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.subStatuses = requireNonNull(subStatuses, "subStatuses");
    }

    /** Empty if the RMA is not in Dynamics. */
    public Optional<RmaRow> read(String rmaId) {
        return dynamics.read("msdyn_rmas(" + rmaId + ")", HEADER)
                .map(RowView::of)
                .map(row -> new RmaRow(row.text("msdyn_referenceno"), rma(row), lines(rmaId)));
    }

    private Rma rma(RowView row) {
        int system = row.choice("msdyn_systemstatus").orElse(RmaOpening.PENDING);
        return new Rma(
                row.text("msdyn_autonumbering").or(() -> row.text("msdyn_name")).orElse(""),
                row.lookup("msdyn_substatus").flatMap(status -> subStatuses.name(status.id())),
                SYSTEM.getOrDefault(system, Integer.toString(system)),
                new Rma.Messages(
                        row.text("cb_decisionreason"),
                        row.text("cb_instructions"),
                        row.text("msdyn_shippingtrackingno")),
                List.of());
    }

    /** The lines by their row ids. */
    public Map<UUID, RmaLine> lines(String rmaId) {
        Map<UUID, RmaLine> lines = new HashMap<>();
        for (JsonNode json : dynamics.query("msdyn_rmaproducts", LINES + rmaId, MOST)) {
            lines.put(UUID.fromString(json.path("msdyn_rmaproductid").asText()), line(RowView.of(json)));
        }
        return lines;
    }

    private static RmaLine line(RowView row) {
        return new RmaLine(
                row.choice("msdyn_lineorder").orElse(0) - 1,
                row.choice("msdyn_itemstatus")
                        .filter(status -> status == RmaOpening.ITEM_CANCELED)
                        .isPresent(),
                row.number("msdyn_qtyreceived").orElse(BigDecimal.ZERO),
                row.number("cb_refundedamount").orElse(BigDecimal.ZERO),
                row.moment("cb_refundedon"),
                row.moment("modifiedon").orElse(Instant.EPOCH));
    }
}
