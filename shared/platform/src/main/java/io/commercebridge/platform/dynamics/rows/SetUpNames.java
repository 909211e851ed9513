package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.DynamicsClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What rows of set-up data are called: looked up once by their ids, remembered for an hour. */
public final class SetUpNames {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private record Named(String name, Instant at) {}

    private final DynamicsClient dynamics;
    private final Clock clock;
    private final Map<String, Named> remembered = new ConcurrentHashMap<>();

    public SetUpNames(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.clock = requireNonNull(clock, "clock");
    }

    /** The name of a warehouse. */
    public Optional<String> warehouse(String id) {
        return name("msdyn_warehouses", id, "msdyn_name");
    }

    /** The name of a price list. */
    public Optional<String> priceList(String id) {
        return name("pricelevels", id, "name");
    }

    /** The ISO code of a currency. */
    public Optional<String> currency(String id) {
        return name("transactioncurrencies", id, "isocurrencycode");
    }

    /** The name of a unit. */
    public Optional<String> unit(String id) {
        return name("uoms", id, "name");
    }

    /** Empty if there is no such row; that is not remembered. */
    private Optional<String> name(String entitySet, String id, String column) {
        String path = entitySet + "(" + id + ")";
        Named known = remembered.get(path);
        if (known != null && known.at().plus(REMEMBERED).isAfter(clock.instant())) {
            return Optional.of(known.name());
        }
        Optional<String> read = dynamics.read(path, "$select=" + column)
                .flatMap(row -> RowView.of(row).text(column));
        read.ifPresent(name -> remembered.put(path, new Named(name, clock.instant())));
        return read;
    }
}
