package io.commercebridge.platform.dynamics.arrival;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that have been created elsewhere: the flow's events that wait for one of them are released. */
public final class RowArrivals implements Direction<String> {
    private static final String PREFIX = "dataverse.";

    /**
     * A table whose rows others wait for.
     *
     * @param number the column with the number that they are waited for by, besides the row id
     */
    public record Names(String table, String entitySet, String number) {
        /** Accounts, by their number. */
        public static final Names ACCOUNTS = new Names("account", "accounts", "accountnumber");
        /** Contacts, by their e-mail address. */
        public static final Names CONTACTS = new Names("contact", "contacts", "emailaddress1");
        /** Products, by their number. */
        public static final Names PRODUCTS = new Names("product", "products", "productnumber");

        public Names {
            requireNonNull(table, "table");
            requireNonNull(entitySet, "entitySet");
            requireNonNull(number, "number");
        }
    }

    private final DynamicsClient dynamics;
    private final Map<String, Names> tables;

    public RowArrivals(DynamicsClient dynamics, List<Names> tables) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.tables = tables.stream().collect(Collectors.toMap(Names::table, names -> names));
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return told(event).isPresent();
    }

    private Optional<Names> told(BridgeEvent event) {
        String[] parts = event.type().split("\\.", -1);
        return event.type().startsWith(PREFIX) && parts.length == 3
                ? Optional.ofNullable(tables.get(parts[1]))
                : Optional.empty();
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        Names row = told(event).orElseThrow();
        List<Awaited> names = new ArrayList<>();
        names.add(new Awaited(row.table(), event.subject()));
        Optional<String> number = event.truncated()
                ? readBack(row, event.subject())
                : told(RemoteExecutionContext.parse(event.data()), row.number());
        number.filter(text -> !text.isBlank()).ifPresent(text -> names.add(new Awaited(row.table(), text)));
        return new Reading.Arrived<>(names);
    }

    private static Optional<String> told(RemoteExecutionContext context, String column) {
        return Stream.concat(context.target().stream(), context.postImages().values().stream())
                .map((Entity entity) -> entity.text(column))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> readBack(Names names, String id) {
        return dynamics.read(names.entitySet() + "(" + id + ")", "$select=" + names.number())
                .map((JsonNode row) -> row.path(names.number()).asText(""));
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "an arrival delivers nothing");
    }
}
