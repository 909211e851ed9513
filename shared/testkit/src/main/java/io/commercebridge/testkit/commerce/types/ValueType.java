package io.commercebridge.testkit.commerce.types;

import java.util.Arrays;
import java.util.Optional;

/** The atomic types that an attribute may have, with their OData v2 names. */
public enum ValueType {
    STRING("String", "Edm.String"),
    BOOLEAN("Boolean", "Edm.Boolean"),
    INTEGER("Integer", "Edm.Int32"),
    LONG("Long", "Edm.Int64"),
    FLOAT("Float", "Edm.Single"),
    DOUBLE("Double", "Edm.Double"),
    DECIMAL("BigDecimal", "Edm.Decimal"),
    DATE("Date", "Edm.DateTime");

    private final String javaName;
    private final String edmName;

    ValueType(String javaName, String edmName) {
        this.javaName = javaName;
        this.edmName = edmName;
    }

    public String edmName() {
        return edmName;
    }

    static Optional<ValueType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.javaName.equals(name))
                .findFirst();
    }
}
