package io.commercebridge.orders;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Account, contact or product is there: orders that wait for it are released. */
final class ReferenceArrivals implements Direction<String> {
    private static final String PREFIX = "dataverse.";
    private static final Map<String, String> NUMBER_COLUMNS =
            Map.of("account", "accountnumber", "contact", "emailaddress1", "product", "productnumber");
    private static final Map<String, String> ENTITY_SETS =
            Map.of("account", "accounts", "contact", "contacts", "product", "products");

    private final DynamicsClient dynamics;

    ReferenceArrivals(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return table(event).filter(NUMBER_COLUMNS::containsKey).isPresent();
    }

    private static Optional<String> table(BridgeEvent event) {
        String[] parts = event.type().split("\\.", -1);
        return event.type().startsWith(PREFIX) && parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        String table = table(event).orElseThrow();
        String column = NUMBER_COLUMNS.getOrDefault(table, "");
        List<Awaited> names = new ArrayList<>();
        names.add(new Awaited(table, event.subject()));
        Optional<String> number = event.truncated()
                ? readBack(table, column, event.subject())
                : told(RemoteExecutionContext.parse(event.data()), column);
        number.filter(text -> !text.isBlank()).ifPresent(text -> names.add(new Awaited(table, text)));
        return new Reading.Arrived<>(names);
    }

    private static Optional<String> told(RemoteExecutionContext context, String column) {
        return Stream.concat(context.target().stream(), context.postImages().values().stream())
                .map((Entity entity) -> entity.text(column))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> readBack(String table, String column, String id) {
        return dynamics.read(ENTITY_SETS.getOrDefault(table, "") + "(" + id + ")", "$select=" + column)
                .map((JsonNode row) -> row.path(column).asText(""));
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "an arrival delivers nothing");
    }
}
