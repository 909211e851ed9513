package io.commercebridge.catalogue.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.stock.Inventory;
import io.commercebridge.mapping.stock.Ratio;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** In which unit a product is sold, and how a quantity that is counted in another one is told in it. */
final class SalesUnits {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int DEEPEST = 10;
    private static final TableRows.Table PRODUCTS =
            new TableRows.Table("product", "products", "productid", "productid,_defaultuomid_value,modifiedon");

    private final DynamicsClient dynamics;
    private final Clock clock;
    private final TableRows products;
    private final Map<String, Unit> units = new ConcurrentHashMap<>();

    /**
     * A unit.
     *
     * @param size in the unit that it is made of, or in the base unit of its group where it does not tell that one
     */
    private record Unit(BigDecimal size, Optional<String> of, String group, Instant at) {}

    /** A size in the base unit of a group. */
    private record Size(String group, BigDecimal size) {}

    SalesUnits(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.clock = requireNonNull(clock, "clock");
        this.products = new TableRows(dynamics, PRODUCTS);
    }

    /** The default unit of each of these products that has one, by row ids. */
    Map<String, String> of(Collection<String> productIds) {
        Map<String, String> defaults = new HashMap<>();
        products.read(productIds)
                .forEach((id, row) -> row.lookup("defaultuomid").ifPresent(unit -> defaults.put(id, unit.id())));
        return defaults;
    }

    /**
     * @param sold the unit in which the product is sold, if it is known
     * @throws MappingException if the one unit cannot be told in the other
     */
    Ratio ratio(Inventory inventory, Optional<String> sold) {
        Optional<String> counted = inventory.links().unit();
        if (counted.isEmpty() || sold.isEmpty() || counted.equals(sold)) {
            return Ratio.SAME;
        }
        Size from = size(counted.get());
        Size to = size(sold.get());
        if (!from.group().equals(to.group())
                || from.size().signum() <= 0
                || to.size().signum() <= 0) {
            throw new MappingException(
                    "inventory row " + inventory.id() + " is counted in unit " + counted.get()
                            + ", which cannot be told in unit " + sold.get() + " in which its product is sold",
                    "Count it in a unit of the product's own unit group in Dynamics; that brings it again.");
        }
        return new Ratio(from.size(), to.size());
    }

    private Size size(String id) {
        Unit unit = unit(id);
        BigDecimal size = unit.size();
        for (int i = 0; i < DEEPEST && unit.of().isPresent(); i++) {
            unit = unit(unit.of().get());
            size = size.multiply(unit.size());
        }
        return new Size(unit.group(), size);
    }

    private Unit unit(String id) {
        Unit known = units.get(id);
        if (known != null && known.at().plus(REMEMBERED).isAfter(clock.instant())) {
            return known;
        }
        Unit read = dynamics.read("uoms(" + id + ")", "$select=quantity,_baseuom_value,_uomscheduleid_value")
                .map(row -> unit(id, RowView.of(row)))
                .orElseGet(() -> new Unit(BigDecimal.ONE, Optional.empty(), id, clock.instant()));
        units.put(id, read);
        return read;
    }

    private Unit unit(String id, RowView row) {
        return new Unit(
                row.number("quantity").orElse(BigDecimal.ONE),
                row.lookup("baseuom").map(RowView.Target::id).filter(base -> !base.equals(id)),
                row.lookup("uomscheduleid").map(RowView.Target::id).orElse(id),
                clock.instant());
    }
}
