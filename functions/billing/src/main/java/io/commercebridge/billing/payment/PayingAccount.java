package io.commercebridge.billing.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.payment.Payer;
import io.commercebridge.platform.failure.BridgeException;
import java.util.Optional;

/** Under which account a payment is kept: that of the invoice, or the one set for consumers. */
record PayingAccount(Optional<String> ofConsumers) {

    PayingAccount {
        requireNonNull(ofConsumers, "ofConsumers");
    }

    /** @throws BridgeException permanent if the invoice is a consumer's and no account is set for those */
    Payer of(InvoiceRow invoice) {
        Payer told = Payer.of(invoice.customer().id(), invoice.currency());
        return invoice.customer().table().equals("contact") ? new Payer(consumers(invoice), told.currency()) : told;
    }

    private Lookup consumers(InvoiceRow invoice) {
        return ofConsumers
                .map(number -> new Lookup("account", "accounts", "accountnumber", number))
                .orElseThrow(() -> BridgeException.refused(
                        "invoice " + invoice.invoice().number()
                                + " is a consumer's, and no account is set for the payments of those",
                        "Set BRIDGE_BILLING_CONSUMER_ACCOUNT to an account number, then replay."));
    }
}
