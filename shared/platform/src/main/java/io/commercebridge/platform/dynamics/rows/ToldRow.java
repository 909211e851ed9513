package io.commercebridge.platform.dynamics.rows;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.context.AttributeValue;
import io.commercebridge.platform.dynamics.context.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row from a notification. A column that was written counts before the image, also when it was emptied. */
record ToldRow(Entity target, Optional<Entity> image, Instant operation) implements RowView {

    ToldRow {
        requireNonNull(target, "target");
        requireNonNull(image, "image");
        requireNonNull(operation, "operation");
    }

    private <T> Optional<T> told(String column, Function<Entity, Optional<T>> value) {
        return target.get(column) instanceof AttributeValue.Missing ? image.flatMap(value) : value.apply(target);
    }

    @Override
    public Optional<String> text(String column) {
        return told(column, entity -> entity.text(column)).filter(text -> !text.isBlank());
    }

    @Override
    public Optional<Integer> choice(String column) {
        return told(column, entity -> entity.choice(column));
    }

    @Override
    public List<Integer> choices(String column) {
        return told(column, entity -> choices(entity.get(column))).orElse(List.of());
    }

    private static Optional<List<Integer>> choices(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Choices many -> Optional.of(many.values());
            case AttributeValue.Choice one -> Optional.of(List.of(one.value()));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<BigDecimal> number(String column) {
        return told(column, entity -> entity.number(column));
    }

    @Override
    public Optional<Boolean> flag(String column) {
        return told(column, entity -> entity.bool(column));
    }

    @Override
    public Optional<Instant> moment(String column) {
        return told(column, entity -> entity.moment(column));
    }

    @Override
    public Optional<LocalDate> date(String column) {
        return moment(column).map(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Override
    public Optional<Target> lookup(String column) {
        return told(column, entity -> entity.reference(column))
                .flatMap(to -> to.id().map(id -> new Target(to.logicalName(), id.toString())));
    }

    @Override
    public long version() {
        return moment("modifiedon").orElse(operation).toEpochMilli();
    }
}
