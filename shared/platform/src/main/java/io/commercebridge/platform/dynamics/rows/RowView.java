package io.commercebridge.platform.dynamics.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One row, whether a notification tells of it or it was read through the Web API. Empty stands for a column that is null or
 * not told; blank text is empty.
 */
public interface RowView {
    /** The alias of the image that every step of ours carries; see {@code infra/dynamics/steps.json}. */
    String IMAGE = "PostImage";

    Optional<String> text(String column);

    Optional<Integer> choice(String column);

    /** The values of a multi-select choice, or the one of a choice. */
    List<Integer> choices(String column);

    Optional<BigDecimal> number(String column);

    Optional<Boolean> flag(String column);

    Optional<Instant> moment(String column);

    /** The day, of a date without a time or as it was in UTC. */
    Optional<LocalDate> date(String column);

    /** What a lookup column points to. */
    Optional<Target> lookup(String column);

    /**
     * A row that is pointed to.
     *
     * @param table empty where the source does not say, because the column has but one
     */
    record Target(String table, String id) {}

    /** When the row was last changed, in milliseconds; 0 if it is not told. */
    default long version() {
        return moment("modifiedon").map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * The row after the operation: what was written over the image. Empty if the notification does not tell all of it (a
     * deletion, a cut body, an update whose step has no image): then the row has to be read.
     */
    static Optional<RowView> of(RemoteExecutionContext context) {
        boolean whole =
                context.messageName().equals("Create") || context.postImages().containsKey(IMAGE);
        return context.target()
                .filter(_ -> whole)
                .map(target -> new ToldRow(
                        target, Optional.ofNullable(context.postImages().get(IMAGE)), context.operationCreatedOn()));
    }

    /** A row as the Web API answers it, with annotations. */
    static RowView of(JsonNode row) {
        return new ReadRow(row);
    }
}
