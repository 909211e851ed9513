package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members whom the shop does not have yet, by the names under which the shop will tell of them. */
final class MissingMembers {
    private final Map<MemberKind, Source> sources = new EnumMap<>(MemberKind.class);

    private record Source(TableRows rows, String nameColumn) {}

    MissingMembers(DynamicsClient dynamics) {
        requireNonNull(dynamics, "dynamics");
        sources.put(MemberKind.UNIT, source(dynamics, MemberKind.UNIT, "accountnumber"));
        sources.put(MemberKind.PERSON, source(dynamics, MemberKind.PERSON, "emailaddress1"));
    }

    private static Source source(DynamicsClient dynamics, MemberKind kind, String nameColumn) {
        String table = kind.table();
        String id = table + "id";
        return new Source(
                new TableRows(dynamics, new TableRows.Table(table, table + "s", id, id + ",modifiedon," + nameColumn)),
                nameColumn);
    }

    /** Whom each of these waits for, by its row id. */
    Map<String, RuntimeException> awaited(List<Plan> plans) {
        Map<String, RuntimeException> awaited = new HashMap<>();
        sources.forEach((kind, source) -> {
            List<String> ids = plans.stream()
                    .filter(plan -> plan.kind().equals(Optional.of(kind)))
                    .map(Plan::id)
                    .toList();
            Map<String, RowView> rows = source.rows().read(ids);
            ids.forEach(id -> awaited.put(
                    id,
                    waiting(
                            kind,
                            id,
                            Optional.ofNullable(rows.get(id)).flatMap(row -> row.text(source.nameColumn())))));
        });
        return awaited;
    }

    private static AwaitedException waiting(MemberKind kind, String id, Optional<String> name) {
        List<Awaited> names = new ArrayList<>(List.of(new Awaited(kind.table(), id)));
        name.map(String::strip).ifPresent(text -> names.add(new Awaited(kind.table(), text)));
        return new AwaitedException(names, null);
    }
}
