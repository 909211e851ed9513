package io.commercebridge.mapping.billing;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.MinorUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The amounts of one invoice as the customer is to see them, once they are known to be possible. */
final class InvoiceSums {
    private final Invoice invoice;
    private final InvoiceMoney money;
    private final MinorUnits units;
    /** A credit note may be kept with negative amounts as well as with positive ones. */
    private final boolean turned;

    private final List<String> warnings = new ArrayList<>();

    InvoiceSums(Invoice invoice, boolean credit) {
        this.invoice = invoice;
        this.money = invoice.money();
        this.units = MinorUnits.of(money.currencyCode());
        this.turned = credit && money.total().signum() < 0;
    }

    List<String> warnings() {
        return warnings;
    }

    BigDecimal amount() {
        return positive(money.total(), "total");
    }

    BigDecimal open(BigDecimal amount) {
        return switch (invoice.standing()) {
            case PAID -> nothing();
            case ACTIVE -> due(amount).orElse(amount);
            case PAID_IN_PART ->
                due(amount)
                        .orElseThrow(() -> refused(name() + " has been paid in part, but does not say what of its "
                                + plain(amount) + " is still due"));
            case CANCELLED -> BigDecimal.ZERO;
        };
    }

    private BigDecimal nothing() {
        money.due()
                .filter(due -> due.signum() != 0)
                .ifPresent(due -> warnings.add("Dynamics has " + plain(due) + " as due, though it is paid"));
        return BigDecimal.ZERO;
    }

    private Optional<BigDecimal> due(BigDecimal amount) {
        Optional<BigDecimal> open = money.due().map(due -> positive(due, "amount due"));
        open.filter(due -> due.compareTo(amount) > 0).ifPresent(due -> {
            throw refused("of " + name() + " " + plain(due) + " are due, but it is about " + plain(amount));
        });
        return open;
    }

    private BigDecimal positive(BigDecimal told, String what) {
        BigDecimal amount = turned ? told.negate() : told;
        if (amount.signum() < 0) {
            throw refused("the " + what + " of " + name() + " is " + plain(told)
                    + (turned ? ", but its total is " + plain(money.total()) : ""));
        }
        BigDecimal rounded = units.round(amount);
        if (rounded.compareTo(amount) != 0) {
            warnings.add("the " + what + " of " + plain(amount) + " is rounded to " + plain(rounded));
        }
        return rounded;
    }

    private String name() {
        return "document " + invoice.number();
    }

    private String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(units.digits(), stripped.scale())).toPlainString() + " "
                + money.currencyCode();
    }

    private static MappingException refused(String message) {
        return new MappingException(message, "Correct the amounts of the invoice in Dynamics.");
    }
}
