package io.commercebridge.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.returns.OrderAccount;
import io.commercebridge.mapping.returns.progress.ProgressLaws;
import io.commercebridge.mapping.returns.progress.RmaLine;
import io.commercebridge.mapping.returns.progress.ShownReturn;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.returns.shop.AccountReader;
import io.commercebridge.returns.shop.Settlements;
import java.util.List;

/** Holds what has come back and was refunded against what was requested, delivered and paid. */
final class Counting {
    private final AccountReader accounts;
    private final Settlements settlements;

    Counting(AccountReader accounts, Settlements settlements) {
        this.accounts = requireNonNull(accounts, "accounts");
        this.settlements = requireNonNull(settlements, "settlements");
    }

    /** @throws io.commercebridge.mapping.MappingException with the sums if a law is broken */
    void check(ShownReturn shown, List<RmaLine> lines, CommerceItem item) {
        OrderAccount account = accounts.toAccount(item);
        ProgressLaws laws = new ProgressLaws(shown, account, lines);
        laws.checkReceived();
        if (laws.isPaid()) {
            laws.checkRefunded();
        } else {
            OrderAccount settled = account.with(account.funds().settledOnInvoices(settlements.of(account.order())));
            new ProgressLaws(shown, settled, lines).checkRefunded();
        }
    }
}
