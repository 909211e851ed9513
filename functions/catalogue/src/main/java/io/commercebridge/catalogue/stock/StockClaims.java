package io.commercebridge.catalogue.stock;

import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Counterparts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two rows of one product in one warehouse would overwrite each other's stock level: it belongs to the first. */
final class StockClaims {
    private final Map<String, String> owners;

    private StockClaims(Map<String, String> owners) {
        this.owners = owners;
    }

    /** Who has what the drafts want; of several in this batch that want the same, the first. */
    static StockClaims of(List<StockDraft> drafts, Counterparts counterparts) {
        Set<String> asked = drafts.stream()
                .flatMap(draft -> Stream.concat(draft.claimed().stream(), draft.traces().stream()))
                .map(StockKey::text)
                .collect(Collectors.toSet());
        Map<String, String> owners = new HashMap<>();
        if (!asked.isEmpty()) {
            owners.putAll(counterparts.inDynamics(asked));
        }
        for (StockDraft draft : drafts) {
            draft.claimed().ifPresent(key -> owners.putIfAbsent(key.text(), draft.id()));
        }
        return new StockClaims(owners);
    }

    private Optional<String> other(StockKey key, StockDraft draft) {
        return Optional.ofNullable(owners.get(key.text())).filter(owner -> !owner.equals(draft.id()));
    }

    boolean isFree(StockKey key, StockDraft draft) {
        return other(key, draft).isEmpty();
    }

    /**
     * Before the stock level is written. That the first row is gone may only be told after the second one's creation.
     *
     * @throws AwaitedException if another row has it
     */
    void requireFree(StockKey key, StockDraft draft) {
        Optional<String> owner = other(key, draft);
        if (owner.isPresent()) {
            throw new AwaitedException(
                    List.of(awaited(key, owner.get())),
                    "inventory rows " + owner.get() + " and " + draft.id() + " are both of product " + key.product()
                            + " in warehouse '" + key.warehouse() + "', and the stock level belongs to the first",
                    "Delete or deactivate one of them in Dynamics: without the first, the second is released by itself.");
        }
    }

    /** What those wait for who want what this row has. */
    static Awaited awaited(StockKey key, String rowId) {
        return new Awaited("stock level", key.text() + " of " + rowId);
    }
}
