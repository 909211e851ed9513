package io.commercebridge.catalogue.product.around;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.draft.Draft;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.flow.Counterparts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up what the products of a batch need, for all of them together, and only for what has changed. */
public final class SurroundingsReader {
    private final Families families;
    private final Counterparts counterparts;
    private final Memberships memberships;

    /** @param rows of the product table */
    public SurroundingsReader(CommerceClient commerce, Counterparts counterparts, TableRows rows) {
        this.families = new Families(counterparts, rows);
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.memberships = new Memberships(commerce);
    }

    public Surroundings read(List<Draft> drafts) {
        Set<String> wanted =
                drafts.stream().flatMap(draft -> draft.newFamily().stream()).collect(Collectors.toSet());
        return new Surroundings(
                families.codes(wanted, drafts),
                owners(drafts.stream().filter(Draft::isNew).toList()),
                memberships.of(
                        drafts.stream().filter(Draft::leaves).map(Draft::item).collect(Collectors.toSet())));
    }

    /** Of two rows of one batch with the same number the first owns the product. */
    private Map<String, String> owners(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        Map<String, String> owners = new HashMap<>(counterparts.inDynamics(
                drafts.stream().map(draft -> draft.key().text()).collect(Collectors.toSet())));
        drafts.forEach(draft -> owners.putIfAbsent(draft.key().text(), draft.id()));
        return owners;
    }
}
