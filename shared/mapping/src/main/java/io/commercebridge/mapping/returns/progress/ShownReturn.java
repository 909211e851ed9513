package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.returns.Claim;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop shows of a return at present.
 *
 * @param code number of the return
 * @param orderCode number of its order
 * @param status empty if it is a state that only this shop has
 * @param rma number of the RMA
 * @param lines by the number of the entry
 */
public record ShownReturn(
        String code, String orderCode, Optional<ReturnStatus> status, Optional<String> rma, Map<Integer, Line> lines) {

    /**
     * One entry of it.
     *
     * @param replacement whether the buyer gets goods for it and no money
     */
    public record Line(Optional<ReturnStatus> status, boolean replacement, Claim.Sums sums, Optional<String> notes) {
        public Line {
            requireNonNull(status, "status");
            requireNonNull(sums, "sums");
            requireNonNull(notes, "notes");
        }
    }

    public ShownReturn {
        requireNonNull(code, "code");
        requireNonNull(orderCode, "orderCode");
        requireNonNull(status, "status");
        requireNonNull(rma, "rma");
        lines = Map.copyOf(lines);
    }
}
