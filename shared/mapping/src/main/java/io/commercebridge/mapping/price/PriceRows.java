package io.commercebridge.mapping.price;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Price list item → price rows of SAP Commerce: one for the first quantity, and one for each at which the price changes. */
public final class PriceRows {
    private static final String CODE = "code";
    private static final String CATALOG_VERSION = "catalogVersion";
    private static final String FIRST = Long.toString(PriceSteps.FIRST);

    private PriceRows() {}

    /**
     * What a price is of, as the shop names it.
     *
     * @param product code of the product
     * @param currency ISO code
     * @param unit code of the unit
     */
    public record Subject(String product, String currency, String unit) {
        public Subject {
            requireNonNull(product, "product");
            requireNonNull(currency, "currency");
            requireNonNull(unit, "unit");
        }
    }

    /** The id of a price row; of the first it is the row id itself. */
    public static String conditionId(String rowId, String part) {
        return part.equals(FIRST) ? rowId : rowId + "-" + part;
    }

    /**
     * The price rows by part, which is the quantity from which on they are valid; none if the price list is not for the
     * shop. What is absent is said to be empty, since an earlier attempt may have filled it.
     *
     * @throws io.commercebridge.mapping.MappingException if the price is no amount, or a discount cannot be taken off
     */
    public static Map<String, ItemValues> toPriceRows(Price price, Subject subject, PriceRules rules) {
        Map<String, ItemValues> rows = new LinkedHashMap<>();
        Optional<String> group = Optional.empty();
        switch (rules.audience(price.list())) {
            case Audience.Nobody() -> {
                return rows;
            }
            case Audience.Group(String code) -> group = Optional.of(code);
            case Audience.Everybody() -> {}
        }
        ItemValues common = common(price, subject, rules)
                .and(ItemValues.item()
                        .set("ug", group.map(code -> ItemValues.by(CODE, code)))
                        .build()
                        .attributes());
        PriceSteps.of(price, MinorUnits.of(subject.currency()))
                .forEach((quantity, amount) -> rows.put(
                        Long.toString(quantity),
                        common.and(step(conditionId(price.id(), Long.toString(quantity)), quantity, amount))));
        return rows;
    }

    private static ItemValues common(Price price, Subject subject, PriceRules rules) {
        return ItemValues.item()
                .set("currency", ItemValues.by("isocode", subject.currency()))
                .set("unit", ItemValues.by(CODE, subject.unit()))
                .set(CATALOG_VERSION, rules.catalogVersion())
                .set(
                        "product",
                        ItemValues.item()
                                .set(CODE, subject.product())
                                .set(CATALOG_VERSION, rules.catalogVersion())
                                .build())
                .set("net", rules.net())
                .set("unitFactor", 1)
                .set("startTime", price.list().begins(rules.zone()))
                .set("endTime", price.list().ends(rules.zone()))
                .build();
    }

    private static Map<String, Optional<Object>> step(String conditionId, long quantity, BigDecimal amount) {
        return ItemValues.item()
                .set("sapConditionId", conditionId)
                .set("minqtd", BigDecimal.valueOf(quantity))
                .set("price", amount)
                .build()
                .attributes();
    }
}
