package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.RowPath;
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

/**
 * Finds the rows that lookups mean.
 *
 * <p>Records (accounts, products…) are bound by their alternate key, which costs no request; if Dataverse refuses that,
 * they are looked up one by one, and then it is known which of them is missing. Set-up data (currencies, price lists,
 * units) has no keys of its own: it is looked up once and remembered for an hour.
 */
public final class Lookups {
    private static final Set<String> SET_UP = Set.of("transactioncurrency", "pricelevel", "uom");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final DynamicsClient dynamics;
    private final Clock clock;
    private final Map<Lookup, Found> remembered = new ConcurrentHashMap<>();

    private record Found(String id, Instant at) {}

    public Lookups(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * The reference without asking for more than set-up data.
     *
     * @throws BridgeException permanent if set-up data is missing or ambiguous
     */
    public String bind(Lookup lookup) {
        if (SET_UP.contains(lookup.table())) {
            return reference(lookup, setUp(lookup));
        }
        if (lookup.byId()) {
            return reference(lookup, lookup.key());
        }
        if (!RowPath.isSafeKeyValue(lookup.key())) {
            return reference(lookup, find(lookup).orElse(lookup.key()));
        }
        return "/" + RowPath.byKey(lookup.entitySet(), Map.of(lookup.keyColumn(), lookup.key()));
    }

    /**
     * The reference by row id, asking Dataverse; empty if there is no such row.
     *
     * @throws BridgeException permanent if more than one row has the key
     */
    public Optional<String> resolve(Lookup lookup) {
        if (SET_UP.contains(lookup.table())) {
            return Optional.of(bind(lookup));
        }
        Optional<String> id = lookup.byId()
                ? dynamics.read(lookup.entitySet() + "(" + lookup.key() + ")", "$select=" + lookup.keyColumn())
                        .map(_ -> lookup.key())
                : find(lookup);
        return id.map(found -> reference(lookup, found))
                .or(() -> lookup.otherwise().flatMap(this::resolve));
    }

    private static String reference(Lookup lookup, String id) {
        return "/" + lookup.entitySet() + "(" + id + ")";
    }

    private String setUp(Lookup lookup) {
        Found found = remembered.get(lookup);
        if (found != null && found.at().plus(REMEMBERED).isAfter(clock.instant())) {
            return found.id();
        }
        String id = find(lookup)
                .orElseThrow(() -> BridgeException.refused(
                        "Dynamics has no " + lookup.table() + " with " + lookup.keyColumn() + " '" + lookup.key() + "'",
                        "Create it in Dynamics, or correct the code table that leads to it, then replay."));
        remembered.put(lookup, new Found(id, clock.instant()));
        return id;
    }

    private Optional<String> find(Lookup lookup) {
        String idColumn = lookup.table() + "id";
        List<JsonNode> rows =
                dynamics.query(lookup.entitySet(), "$select=" + idColumn + "&$top=2&$filter=" + filter(lookup), 2);
        if (rows.size() > 1) {
            throw BridgeException.refused(
                    "Dynamics has more than one " + lookup.table() + " with " + lookup.keyColumn() + " '" + lookup.key()
                            + "': " + rows.get(0).path(idColumn).asText() + " and "
                            + rows.get(1).path(idColumn).asText(),
                    "Leave one of them, or name the right one in the code table, then replay.");
        }
        return rows.stream().findFirst().map(row -> row.path(idColumn).asText());
    }

    private static String filter(Lookup lookup) {
        String value = ODataText.literal(lookup.key());
        if (lookup.keyColumn().equals("transactioncurrencyid")) {
            return "statecode eq 0 and transactioncurrencyid/isocurrencycode eq " + value;
        }
        return lookup.keyColumn() + " eq " + value;
    }
}
