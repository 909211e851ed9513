package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Lookup;

/** Whose payment it is, and the row of the currency in which the invoices are kept. */
public record Payer(Lookup account, Lookup currency) {

    public Payer {
        requireNonNull(account, "account");
        requireNonNull(currency, "currency");
    }

    /** By their row ids. */
    public static Payer of(String accountId, String currencyId) {
        return new Payer(
                new Lookup("account", "accounts", "accountid", accountId),
                new Lookup("transactioncurrency", "transactioncurrencies", "transactioncurrencyid", currencyId));
    }
}
