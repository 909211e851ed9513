package io.commercebridge.fulfilment.source;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Journey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A shipment as Dynamics keeps it.
 *
 * @param milestone absent as long as nobody has set it
 * @param active false once it was deactivated
 */
public record ShipmentRow(
        String id, String name, Optional<Integer> milestone, boolean active, Journey journey, List<Line> lines) {

    /**
     * So much of a line of the order.
     *
     * @param orderLine row id of the sales order's line; absent if it names none
     */
    public record Line(String id, Optional<String> orderLine, BigDecimal quantity) {

        String content() {
            return orderLine.orElse(id) + "=" + quantity.stripTrailingZeros().toPlainString();
        }
    }

    public ShipmentRow {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(milestone, "milestone");
        requireNonNull(journey, "journey");
        lines = List.copyOf(lines);
    }

    /** Everything of it that matters. Its name does not, once it has a consignment. */
    public String content() {
        return milestone + " " + active + " " + journey + " "
                + lines.stream()
                        .sorted(Comparator.comparing(Line::id))
                        .map(Line::content)
                        .collect(Collectors.joining(","));
    }
}
