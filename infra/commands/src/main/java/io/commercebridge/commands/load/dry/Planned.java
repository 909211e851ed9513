package io.commercebridge.commands.load.dry;

import io.commercebridge.platform.correlation.CorrelationIndex;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.flow.Counterparts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which items belong to which rows, also by what this very run would write. */
public final class Planned extends Counterparts {
    private final Map<String, String> items = new ConcurrentHashMap<>();
    private final Map<String, String> rows = new ConcurrentHashMap<>();

    public Planned(String flow, Correlations correlations, CorrelationIndex index) {
        super(flow, correlations, index);
    }

    void remember(String rowId, String integrationKey) {
        items.put(rowId, integrationKey);
        rows.put(integrationKey, rowId);
    }

    @Override
    public Optional<String> inCommerce(String rowId) {
        return Optional.ofNullable(items.get(rowId)).or(() -> super.inCommerce(rowId));
    }

    @Override
    public Optional<String> inDynamics(String integrationKey) {
        return Optional.ofNullable(rows.get(integrationKey)).or(() -> super.inDynamics(integrationKey));
    }

    @Override
    public Map<String, String> inCommerce(Collection<String> rowIds) {
        return with(super.inCommerce(rowIds), rowIds, items);
    }

    @Override
    public Map<String, String> inDynamics(Collection<String> integrationKeys) {
        return with(super.inDynamics(integrationKeys), integrationKeys, rows);
    }

    private static Map<String, String> with(
            Map<String, String> recorded, Collection<String> keys, Map<String, String> planned) {
        Map<String, String> all = new HashMap<>(recorded);
        keys.forEach(key -> Optional.ofNullable(planned.get(key)).ifPresent(other -> all.put(key, other)));
        return all;
    }
}
