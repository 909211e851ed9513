package io.commercebridge.mapping.price;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prices to begin with. */
final class Prices {
    static final Instant CHANGED = Instant.parse("2026-03-10T09:00:00Z");
    static final PriceRows.Subject SUBJECT = new PriceRows.Subject("A-1", "EUR", "pieces");
    static final PriceRules RULES = new PriceRules(
            CodeTable.parse("unit", "*=pass"),
            CodeTable.parse("price list", "Dealers=DEALER,*=refuse"),
            Set.of("Standard"),
            true,
            ZoneId.of("Europe/Berlin"),
            ItemValues.by("version", "Staged"));

    private Prices() {}

    static PriceList list(String name) {
        return new PriceList("l-1", name, true, Optional.empty(), Optional.empty(), CHANGED);
    }

    static PriceList list(boolean active, Optional<String> begin, Optional<String> end) {
        return new PriceList(
                "l-1", "Standard", active, begin.map(LocalDate::parse), end.map(LocalDate::parse), CHANGED);
    }

    static Price price(String amount, Discount... discounts) {
        return price(list("Standard"), amount, discounts);
    }

    static Price price(PriceList list, String amount, Discount... discounts) {
        return new Price(
                "p-1",
                new Price.Links(Optional.of("a"), Optional.of("each"), Optional.of("eur")),
                Optional.of(1),
                Optional.of(new BigDecimal(amount)),
                list,
                List.of(discounts));
    }

    static Discount percent(String from, String to, String value) {
        return discount(from, to, Discount.Kind.PERCENTAGE, value);
    }

    static Discount off(String from, String to, String value) {
        return discount(from, to, Discount.Kind.AMOUNT, value);
    }

    private static Discount discount(String from, String to, Discount.Kind kind, String value) {
        return new Discount(
                "d-" + from,
                new BigDecimal(from),
                Optional.of(to).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                kind,
                new BigDecimal(value),
                Optional.of("eur"));
    }
}
