package io.commercebridge.testkit.commerce.odata.query;

import java.util.List;
import java.util.Optional;

/** A parsed {@code $filter}. */
sealed interface Filter {

    /** Both or either. */
    record Junction(boolean and, Filter left, Filter right) implements Filter {}

    /**
     * One comparison.
     *
     * @param path own attribute, or a reference and an attribute of its target
     * @param literal empty for null
     */
    record Comparison(List<String> path, Operator operator, Optional<Object> literal) implements Filter {}

    /** The operators that the Integration API knows. */
    enum Operator {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE;

        boolean accepts(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
            };
        }
    }
}
