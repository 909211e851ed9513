package io.commercebridge.testkit.commerce.shop;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One discount on a line or an order, as the platform keeps it in {@code discountValuesInternal}.
 *
 * @param value per cent, or an amount: per unit on a line, once on an order
 * @param applied what it took off at the last calculation
 */
public record Discount(String code, BigDecimal value, boolean absolute, BigDecimal applied) {

    public Discount {
        requireNonNull(code, "code");
        requireNonNull(value, "value");
        requireNonNull(applied, "applied");
    }

    public static Discount percent(String code, String value) {
        return new Discount(code, new BigDecimal(value), false, BigDecimal.ZERO);
    }

    public static Discount amount(String code, String value) {
        return new Discount(code, new BigDecimal(value), true, BigDecimal.ZERO);
    }

    Discount applied(BigDecimal amount) {
        return new Discount(code, value, absolute, amount);
    }

    /** {@code [<DV<code#value#absolute#applied#currency#false>VD>|…]}. */
    static String format(List<Discount> discounts, String currency) {
        List<String> parts = discounts.stream()
                .map(one -> "<DV<" + one.code + "#" + one.value.doubleValue() + "#" + one.absolute + "#"
                        + one.applied.doubleValue() + "#" + currency + "#false>VD>")
                .toList();
        return "[" + String.join("|", parts) + "]";
    }

    static List<Discount> parse(String text) {
        List<Discount> discounts = new ArrayList<>();
        for (String[] fields : ValueList.parse(text, "<DV<", ">VD>")) {
            discounts.add(new Discount(
                    fields[0],
                    new BigDecimal(fields[1]),
                    Boolean.parseBoolean(fields[2]),
                    fields.length > 3 ? new BigDecimal(fields[3]) : BigDecimal.ZERO));
        }
        return discounts;
    }
}
