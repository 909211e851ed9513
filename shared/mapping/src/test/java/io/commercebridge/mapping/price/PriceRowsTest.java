package io.commercebridge.mapping.price;

import static io.commercebridge.mapping.price.Prices.RULES;
import static io.commercebridge.mapping.price.Prices.SUBJECT;
import static io.commercebridge.mapping.price.Prices.list;
import static io.commercebridge.mapping.price.Prices.percent;
import static io.commercebridge.mapping.price.Prices.price;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceRowsTest {

    private static Map<String, Optional<Object>> first(Price price) {
        return part(PriceRows.toPriceRows(price, SUBJECT, RULES), "1");
    }

    private static Map<String, Optional<Object>> part(Map<String, ItemValues> rows, String part) {
        return requireNonNull(rows.get(part), part).attributes();
    }

    @Test
    void isTheWholePriceRow() {
        ItemValues version = ItemValues.by("version", "Staged");
        assertThat(first(price("19.990")))
                .isEqualTo(Map.ofEntries(
                        Map.entry("sapConditionId", Optional.of("p-1")),
                        Map.entry("currency", Optional.of(ItemValues.by("isocode", "EUR"))),
                        Map.entry("unit", Optional.of(ItemValues.by("code", "pieces"))),
                        Map.entry("catalogVersion", Optional.of(version)),
                        Map.entry(
                                "product",
                                Optional.of(ItemValues.item()
                                        .set("code", "A-1")
                                        .set("catalogVersion", version)
                                        .build())),
                        Map.entry("price", Optional.of(new BigDecimal("19.99"))),
                        Map.entry("net", Optional.of(true)),
                        Map.entry("minqtd", Optional.of(BigDecimal.ONE)),
                        Map.entry("unitFactor", Optional.of(1)),
                        Map.entry("startTime", Optional.empty()),
                        Map.entry("endTime", Optional.empty()),
                        Map.entry("ug", Optional.empty())));
    }

    @Test
    void hasARowForEachStep() {
        Map<String, ItemValues> rows = PriceRows.toPriceRows(price("100", percent("10", "", "5")), SUBJECT, RULES);
        assertThat(rows).containsOnlyKeys("1", "10");
        assertThat(part(rows, "10"))
                .containsEntry("sapConditionId", Optional.of("p-1-10"))
                .containsEntry("minqtd", Optional.of(BigDecimal.TEN))
                .containsEntry("price", Optional.of(new BigDecimal("95")));
    }

    @Test
    void isThatOfTheGroupOfItsPriceList() {
        assertThat(first(price(list("Dealers"), "1")))
                .containsEntry("ug", Optional.of(ItemValues.by("code", "DEALER")));
        assertThatThrownBy(() -> first(price(list("Friends"), "1")))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'price list' has no entry for 'Friends'");
    }

    @Test
    void isNowhereIfItsPriceListIsNotForTheShop() {
        PriceRules some = new PriceRules(
                RULES.units(),
                CodeTable.parse("price list", "*=omit"),
                RULES.everybodys(),
                false,
                RULES.zone(),
                RULES.catalogVersion());
        assertThat(PriceRows.toPriceRows(price(list("Friends"), "1"), SUBJECT, some))
                .isEmpty();
        assertThat(part(PriceRows.toPriceRows(price(list("Standard"), "1"), SUBJECT, some), "1"))
                .containsEntry("net", Optional.of(false));
    }

    @Test
    void isValidOnTheDaysOfItsPriceList() {
        assertThat(first(price(list(true, Optional.of("2026-03-01"), Optional.of("2026-03-31")), "1")))
                .containsEntry("startTime", Optional.of(Instant.parse("2026-02-28T23:00:00Z")))
                .containsEntry("endTime", Optional.of(Instant.parse("2026-03-31T21:59:59Z")));
    }

    @Test
    void endsWithItsPriceList() {
        assertThat(first(price(list(false, Optional.of("2026-03-01"), Optional.of("2026-03-31")), "1")))
                .containsEntry("startTime", Optional.of(Instant.parse("2026-02-28T23:00:00Z")))
                .containsEntry("endTime", Optional.of(Prices.CHANGED));
        assertThat(first(price(list(false, Optional.empty(), Optional.of("2026-03-05")), "1")))
                .containsEntry("startTime", Optional.empty())
                .containsEntry("endTime", Optional.of(Instant.parse("2026-03-05T22:59:59Z")));
        assertThat(first(price(list(false, Optional.of("2026-05-01"), Optional.empty()), "1")))
                .as("a period that never was")
                .containsEntry("startTime", Optional.of(Prices.CHANGED))
                .containsEntry("endTime", Optional.of(Prices.CHANGED));
    }

    @Test
    void isTheSameHoweverItsNumbersAreWritten() {
        assertThat(price("100.00", percent("10", "20.00", "5.50")))
                .isEqualTo(price("1E2", percent("10", "20", "5.5")))
                .asString()
                .contains("amount=Optional[100]");
    }
}
