package io.commercebridge.mapping.credit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The credit of an account as Dynamics tells it. The limit is not part of it: it comes with the account itself.
 *
 * @param accountId row id
 * @param number the account number
 * @param currency row id of the currency of the balances
 */
public record Credit(
        String accountId, Optional<String> number, CreditHold hold, Balances balances, Optional<String> currency) {

    public Credit {
        requireNonNull(accountId, "accountId");
        requireNonNull(number, "number");
        requireNonNull(hold, "hold");
        requireNonNull(balances, "balances");
        requireNonNull(currency, "currency");
    }

    /** Whether there is nothing that the shop would have to know: no hold, and nothing is owed. */
    public boolean isClear() {
        return !hold.held() && balances.isSettled();
    }
}
