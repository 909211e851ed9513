package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.remote.wire.ODataText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Currencies, price lists and units: looked up once, remembered for an hour. What had to be assumed is told each time. */
final class SetUpData {
    private static final Set<String> TABLES = Set.of("transactioncurrency", "pricelevel", "uom");
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int ENOUGH = 50;

    private final DynamicsClient dynamics;
    private final Clock clock;
    private final Map<Lookup, Found> remembered = new ConcurrentHashMap<>();

    private record Found(String id, Optional<String> note, Instant at) {}

    SetUpData(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.clock = requireNonNull(clock, "clock");
    }

    static boolean holds(Lookup lookup) {
        return TABLES.contains(lookup.table());
    }

    void forget(Lookup lookup) {
        remembered.remove(lookup);
    }

    /**
     * The row's id.
     *
     * @param notes gets a line where more than one answer was possible
     * @throws BridgeException permanent if there is no such row
     */
    String id(Lookup lookup, List<String> notes) {
        Found found = remembered.get(lookup);
        if (found == null || !found.at().plus(REMEMBERED).isAfter(clock.instant())) {
            found = find(lookup);
            remembered.put(lookup, found);
        }
        found.note().ifPresent(notes::add);
        return found.id();
    }

    private Found find(Lookup lookup) {
        return switch (lookup.keyColumn()) {
            case "transactioncurrencyid" -> priceListOf(lookup);
            default ->
                rows(lookup, lookup.keyColumn() + " eq " + ODataText.literal(lookup.key())).stream()
                        .findFirst()
                        .map(row -> found(lookup, row, Optional.empty()))
                        .or(() -> lookup.otherwise().flatMap(product -> defaultUnit(lookup, product)))
                        .orElseThrow(() -> missing(lookup, "with " + lookup.keyColumn() + " '" + lookup.key() + "'"));
        };
    }

    /** The active price list of a currency; of several the first by name, since the order brings its own prices. */
    private Found priceListOf(Lookup lookup) {
        Lookup currency = new Lookup("transactioncurrency", "transactioncurrencies", "isocurrencycode", lookup.key());
        List<JsonNode> lists = rows(
                lookup,
                "statecode eq 0 and _transactioncurrencyid_value eq "
                        + find(currency).id());
        if (lists.isEmpty()) {
            throw missing(lookup, "that is active and in " + lookup.key());
        }
        JsonNode first = lists.getFirst();
        Optional<String> note = lists.size() == 1
                ? Optional.empty()
                : Optional.of(lists.size() + " price lists are in " + lookup.key() + ", took '"
                        + first.path("name").asText() + "'");
        return found(lookup, first, note);
    }

    private Optional<Found> defaultUnit(Lookup unit, Lookup product) {
        String filter = product.keyColumn() + " eq " + ODataText.literal(product.key());
        return dynamics.query(product.entitySet(), "$select=_defaultuomid_value&$top=1&$filter=" + filter, 1).stream()
                .map(row -> row.path("_defaultuomid_value").asText(""))
                .filter(id -> !id.isEmpty() && !id.equals("null"))
                .findFirst()
                .map(id -> new Found(
                        id,
                        Optional.of("Dynamics has no unit '" + unit.key() + "', took the default unit of product "
                                + product.key()),
                        clock.instant()));
    }

    private List<JsonNode> rows(Lookup lookup, String filter) {
        return dynamics.query(
                lookup.entitySet(),
                "$select=" + lookup.table() + "id" + (lookup.table().equals("pricelevel") ? ",name&$orderby=name" : "")
                        + "&$filter=" + filter,
                ENOUGH);
    }

    private Found found(Lookup lookup, JsonNode row, Optional<String> note) {
        return new Found(row.path(lookup.table() + "id").asText(), note, clock.instant());
    }

    private static BridgeException missing(Lookup lookup, String which) {
        return BridgeException.refused(
                "Dynamics has no " + lookup.table() + " " + which,
                "Create it in Dynamics, or correct the code table that leads to it, then replay.");
    }
}
