package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.RowPath;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.remote.wire.ODataText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rows that lookups mean.
 *
 * <p>Records (accounts, products…) are bound by their alternate key, which costs no request; if Dataverse refuses that,
 * they are looked up one by one, and then it is known which of them is missing. Set-up data (currencies, price lists,
 * units) has no keys of its own: it is looked up once and remembered.
 */
public final class Lookups {
    /** What no row has: binding to it is refused as missing. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final DynamicsClient dynamics;
    private final SetUpData setUp;

    public Lookups(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.setUp = new SetUpData(dynamics, clock);
    }

    /**
     * The reference without asking for more than set-up data.
     *
     * @param notes gets a line for whatever had to be assumed
     * @throws BridgeException permanent if set-up data is missing
     */
    public String bind(Lookup lookup, List<String> notes) {
        if (SetUpData.holds(lookup)) {
            return reference(lookup, setUp.id(lookup, notes));
        }
        if (lookup.byId()) {
            return byId(lookup);
        }
        if (!RowPath.isSafeKeyValue(lookup.key())) {
            return reference(lookup, find(lookup).orElse(NOBODY));
        }
        return RowPath.bind(RowPath.byKey(lookup.entitySet(), Map.of(lookup.keyColumn(), lookup.key())));
    }

    /**
     * The reference by row id, asking Dataverse; empty if there is no such row.
     *
     * @throws BridgeException permanent if more than one row has the key
     */
    public Optional<String> resolve(Lookup lookup, List<String> notes) {
        if (SetUpData.holds(lookup)) {
            setUp.forget(lookup);
            return Optional.of(bind(lookup, notes));
        }
        Optional<String> id = lookup.byId()
                ? dynamics.read(lookup.entitySet() + "(" + lookup.key() + ")", "$select=" + lookup.keyColumn())
                        .map(_ -> lookup.key())
                : find(lookup);
        return id.map(found -> reference(lookup, found))
                .or(() -> lookup.otherwise().flatMap(other -> resolve(other, notes)));
    }

    /** The reference of a lookup whose key is the row id itself; asks nobody. */
    public static String byId(Lookup lookup) {
        return reference(lookup, lookup.key());
    }

    private static String reference(Lookup lookup, String id) {
        return "/" + lookup.entitySet() + "(" + id + ")";
    }

    private Optional<String> find(Lookup lookup) {
        String idColumn = lookup.table() + "id";
        List<JsonNode> rows = dynamics.query(
                lookup.entitySet(),
                "$select=" + idColumn + "&$filter=" + lookup.keyColumn() + " eq " + ODataText.literal(lookup.key()),
                2);
        if (rows.size() > 1) {
            throw BridgeException.refused(
                    "Dynamics has more than one " + lookup.table() + " with " + lookup.keyColumn() + " '" + lookup.key()
                            + "': " + rows.get(0).path(idColumn).asText() + " and "
                            + rows.get(1).path(idColumn).asText(),
                    "Leave one of them, then replay.");
        }
        return rows.stream().findFirst().map(row -> row.path(idColumn).asText());
    }
}
