package io.commercebridge.platform.dynamics.context;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row, or the part of it that a message carries.
 *
 * <p>The typed getters are empty for a column that is missing, cleared or of another type; {@link #get} tells which.
 *
 * @param logicalName the table
 * @param id absent before the row has one
 * @param attributes the columns by logical name, in the order of the message
 * @param formattedValues display texts in the caller's language; columns without one are left out
 * @param rowVersion absent in most messages
 */
public record Entity(
        String logicalName,
        Optional<UUID> id,
        Map<String, AttributeValue> attributes,
        Map<String, String> formattedValues,
        Optional<String> rowVersion) {

    private static final AttributeValue MISSING = new AttributeValue.Missing();

    public Entity {
        requireNonNull(logicalName, "logicalName");
        requireNonNull(id, "id");
        requireNonNull(rowVersion, "rowVersion");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        formattedValues = Map.copyOf(formattedValues);
    }

    /** The value of a column, {@link AttributeValue.Missing} if the message does not carry it. */
    public AttributeValue get(String column) {
        return attributes.getOrDefault(column, MISSING);
    }

    public Optional<String> text(String column) {
        return get(column) instanceof AttributeValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The value of a choice, state or status column. */
    public Optional<Integer> choice(String column) {
        return get(column) instanceof AttributeValue.Choice choice ? Optional.of(choice.value()) : Optional.empty();
    }

    public Optional<Instant> moment(String column) {
        return get(column) instanceof AttributeValue.Moment moment ? Optional.of(moment.value()) : Optional.empty();
    }

    public Optional<EntityReference> reference(String column) {
        return get(column) instanceof AttributeValue.Reference to ? Optional.of(to.to()) : Optional.empty();
    }

    /** A number or an amount of money. */
    public Optional<BigDecimal> number(String column) {
        return switch (get(column)) {
            case AttributeValue.Number number -> Optional.of(number.value());
            case AttributeValue.Money money -> Optional.of(money.amount());
            default -> Optional.empty();
        };
    }

    public Optional<Boolean> bool(String column) {
        return get(column) instanceof AttributeValue.Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /** Whether the message says that the column was emptied. */
    public boolean cleared(String column) {
        return get(column) instanceof AttributeValue.Cleared;
    }
}
