package io.commercebridge.mapping.credit;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The credit of an account as attributes of its unit in SAP Commerce. */
public final class CreditItems {
    /** The key attribute of a unit. */
    public static final String KEY = "uid";

    private static final TextColumn REASON = TextColumn.cut("creditHoldReason", 255);

    private CreditItems() {}

    /**
     * The attributes besides the key; absent ones are to be empty.
     *
     * @param currency ISO code of the credit's currency
     * @param warnings gets a line when text is cut
     * @throws MappingException for an amount without a currency
     */
    public static ItemValues toUnit(Credit credit, Optional<String> currency, List<String> warnings) {
        Amounts amounts = new Amounts(credit, currency.map(MinorUnits::of));
        Balances balances = credit.balances();
        return ItemValues.item()
                .set("creditOnHold", credit.hold().held())
                .set("creditHoldReason", REASON.fit(credit.hold().reason(), warnings))
                .set("openBalance", amounts.sum(balances.open()))
                .set("pastDue30", balances.pastDue30().map(amounts::shown))
                .set("pastDue60", balances.pastDue60().map(amounts::shown))
                .set("pastDue90", balances.pastDue90().map(amounts::shown))
                .set(
                        "balanceCurrency",
                        currency.filter(_ -> !balances.isUntold()).map(code -> ItemValues.by("isocode", code)))
                .build();
    }

    /** Amounts as the shop shows them: in whole minor units. */
    private record Amounts(Credit credit, Optional<MinorUnits> units) {

        BigDecimal shown(BigDecimal amount) {
            return amount.signum() == 0
                    ? BigDecimal.ZERO
                    : units.orElseThrow(this::withoutCurrency).round(amount);
        }

        /** Of the amounts as they are shown, so that they add up for whoever reads them. */
        Optional<BigDecimal> sum(List<BigDecimal> amounts) {
            return amounts.stream().map(this::shown).reduce(BigDecimal::add);
        }

        private MappingException withoutCurrency() {
            return new MappingException(
                    "account " + credit.accountId() + " has a balance without a currency",
                    "Give the account a currency in Dynamics.");
        }
    }
}
