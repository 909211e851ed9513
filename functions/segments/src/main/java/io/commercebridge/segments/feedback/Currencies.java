package io.commercebridge.segments.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.campaign.CurrencyRate;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.failure.BridgeException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The currencies of Dynamics with their exchange rates: read together, remembered for minutes. */
final class Currencies {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int ENOUGH = 500;
    private static final String QUERY =
            "$select=transactioncurrencyid,isocurrencycode,exchangerate,currencyprecision&$orderby=isocurrencycode";

    private record Known(List<CurrencyRate> rates, Instant at) {}

    private final DynamicsClient dynamics;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    Currencies(DynamicsClient dynamics, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.clock = requireNonNull(clock, "clock");
    }

    CurrencyRate byCode(String isoCode) {
        return find(rate -> rate.isoCode().equals(isoCode), "with isocurrencycode '" + isoCode + "'");
    }

    CurrencyRate byId(String id) {
        return find(rate -> rate.id().equals(id), id);
    }

    private CurrencyRate find(Predicate<CurrencyRate> wanted, String which) {
        Instant now = clock.instant();
        if (known.at().isBefore(now.minus(REMEMBERED)) || known.rates().stream().noneMatch(wanted)) {
            known = new Known(
                    dynamics.query("transactioncurrencies", QUERY, ENOUGH).stream()
                            .map(Currencies::toRate)
                            .toList(),
                    now);
        }
        return known.rates().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> BridgeException.refused(
                        "Dynamics has no transactioncurrency " + which,
                        "Create it in Dynamics with its exchange rate, then replay."));
    }

    private static CurrencyRate toRate(JsonNode json) {
        RowView row = RowView.of(json);
        return new CurrencyRate(
                json.path("transactioncurrencyid").asText(),
                json.path("isocurrencycode").asText(),
                row.number("exchangerate").orElse(BigDecimal.ONE),
                row.choice("currencyprecision").orElse(2));
    }
}
