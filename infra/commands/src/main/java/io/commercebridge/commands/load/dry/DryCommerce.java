package io.commercebridge.commands.load.dry;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.commands.load.dry.Comparison.Difference;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceConfig;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.security.Secrets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from SAP Commerce, but writes nothing: compares what would be written with what is there. */
public final class DryCommerce extends CommerceClient {
    private static final PartOutcome DONE = new PartOutcome.Done(List.of());

    private final Differences differences;
    private final ShopItems shop;

    public DryCommerce(CommerceConfig config, Secrets secrets, Clock clock, Differences differences) {
        super(config, secrets, clock);
        this.differences = requireNonNull(differences, "differences");
        this.shop = new ShopItems(this);
    }

    @Override
    public JsonNode upsert(EntitySet set, ObjectNode body, WriteOptions options) {
        compare(set, List.of(body));
        return body;
    }

    @Override
    public JsonNode patch(EntityRef item, ObjectNode body, WriteOptions options) {
        differences.add(item.set().name(), Differences.OTHER);
        return body;
    }

    @Override
    public void delete(EntityRef item, WriteOptions options) {
        differences.add(item.set().name(), Differences.OTHER);
    }

    @Override
    public List<PartOutcome> batch(String integrationObject, List<ChangeSet> changeSets, WriteOptions options) {
        Map<EntitySet, List<ObjectNode>> upserts = new LinkedHashMap<>();
        for (ChangeSet changeSet : changeSets) {
            for (Change change : changeSet.changes()) {
                EntitySet set = new EntitySet(integrationObject, change.path().split("\\(", 2)[0]);
                Optional<ObjectNode> body =
                        change.body().filter(_ -> change.verb().equals("POST"));
                body.ifPresentOrElse(
                        told -> upserts.computeIfAbsent(set, _ -> new ArrayList<>())
                                .add(told),
                        () -> differences.add(set.name(), Differences.OTHER));
            }
        }
        upserts.forEach(this::compare);
        return Collections.nCopies(changeSets.size(), DONE);
    }

    private void compare(EntitySet set, List<ObjectNode> bodies) {
        Optional<ItemSet> kind = ItemSet.named(set.name());
        if (kind.isEmpty()) {
            bodies.forEach(_ -> differences.add(set.name(), Differences.OTHER));
            return;
        }
        Map<String, JsonNode> there = shop.read(set, kind.get(), bodies);
        for (ObjectNode body : bodies) {
            String key = kind.get().keyOf(body);
            Optional.ofNullable(there.get(key))
                    .ifPresentOrElse(
                            item -> compared(set, key, Comparison.of(kind.get(), body, item)),
                            () -> differences.add(set.name(), Differences.CREATE));
        }
    }

    private void compared(EntitySet set, String key, List<Difference> found) {
        if (found.isEmpty()) {
            differences.add(set.name(), Differences.EQUAL);
        } else {
            differences.changed(set.name(), key, found);
        }
    }
}
