package io.commercebridge.testkit.dynamics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A currency of the organization.
 *
 * @param rate units for one of the base currency, which is the first
 */
record Currency(String code, String name, String symbol, int precision, String rate) {
    static final List<Currency> ALL = List.of(
            new Currency("USD", "US Dollar", "$", 2, "1"),
            new Currency("EUR", "Euro", "€", 2, "0.92"),
            new Currency("JPY", "Yen", "¥", 0, "151.4"),
            new Currency("KWD", "Kuwaiti Dinar", "KD", 3, "0.307"));

    Map<String, Object> row(UUID id) {
        return Map.of(
                "transactioncurrencyid",
                id,
                "isocurrencycode",
                code,
                "currencyname",
                name,
                "currencysymbol",
                symbol,
                "currencyprecision",
                precision,
                "exchangerate",
                new BigDecimal(rate));
    }
}
