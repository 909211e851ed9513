package io.commercebridge.mapping.price;

import java.math.BigDecimal;

/** Numbers without trailing zeros and without exponent, so that equal ones are written alike. */
final class Plain {

    private Plain() {}

    static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
