package io.commercebridge.testkit.commerce.shop;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One relative tax, as the platform keeps it in {@code taxValuesInternal}.
 *
 * @param percent the rate
 * @param applied its amount at the last calculation; zero on a line, where the platform keeps the rate only
 */
public record Tax(String code, BigDecimal percent, BigDecimal applied) {

    public Tax {
        requireNonNull(code, "code");
        requireNonNull(percent, "percent");
        requireNonNull(applied, "applied");
    }

    public static Tax of(String code, String percent) {
        return new Tax(code, new BigDecimal(percent), BigDecimal.ZERO);
    }

    Tax applied(BigDecimal amount) {
        return new Tax(code, percent, amount);
    }

    /** {@code [<TV<code#percent#false#applied#currency>VT>|…]}. */
    static String format(List<Tax> taxes, String currency) {
        List<String> parts = taxes.stream()
                .map(one -> "<TV<" + one.code + "#" + one.percent.doubleValue() + "#false#" + one.applied.doubleValue()
                        + "#" + currency + ">VT>")
                .toList();
        return "[" + String.join("|", parts) + "]";
    }

    static List<Tax> parse(String text) {
        List<Tax> taxes = new ArrayList<>();
        for (String[] fields : ValueList.parse(text, "<TV<", ">VT>")) {
            taxes.add(new Tax(fields[0], new BigDecimal(fields[1]), BigDecimal.ZERO));
        }
        return taxes;
    }
}
