package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.ParentCall;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a product active, and with a family everything below it, as far as it is a draft or under revision. */
final class Publication implements Action {
    private static final Set<Integer> UNPUBLISHED = Set.of(2, 3);
    private static final Map<String, Object> ACTIVE = Map.of("statecode", 0, "statuscode", 1);

    @Override
    public Optional<JsonNode> run(Request request) {
        Row product = request.row().orElseThrow();
        ParentCall parent = new ParentCall(
                "PublishProductHierarchy", new LinkedHashMap<>(Map.of("Target", new Ref("product", product.id()))));
        publish(product, request, Origin.of(request.caller(), parent));
        return Optional.empty();
    }

    private static void publish(Row product, Request request, Origin origin) {
        Table table = request.table("product");
        Work work = request.work();
        if (UNPUBLISHED.contains(product.choice("statecode").orElse(0))) {
            work.update(table, product, ACTIVE, origin);
        }
        work.store()
                .pointing("product", "parentproductid", product.id())
                .forEach(child -> publish(child, request, origin));
    }
}
