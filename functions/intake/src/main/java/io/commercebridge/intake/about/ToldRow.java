package io.commercebridge.intake.about;

import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.context.EntityReference;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.util.Optional;
import java.util.stream.Stream;

/** The row as a message tells it: as it is afterwards, else what was written, else what it was. */
final class ToldRow {
    private ToldRow() {}

    /** What a look-up of the row names; none if the message does not tell. */
    static Optional<EntityReference> reference(RemoteExecutionContext context, String column) {
        return told(context).flatMap(row -> row.reference(column).stream()).findFirst();
    }

    private static Stream<Entity> told(RemoteExecutionContext context) {
        return Stream.of(
                        context.postImages().values().stream(),
                        context.target().stream(),
                        context.preImages().values().stream())
                .flatMap(rows -> rows);
    }
}
