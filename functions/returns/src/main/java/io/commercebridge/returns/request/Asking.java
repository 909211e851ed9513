package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.returns.Claim;
import io.commercebridge.mapping.returns.OrderAccount;
import io.commercebridge.mapping.returns.Return;
import io.commercebridge.mapping.returns.ReturnLaws;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.returns.shop.Settlements;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a request for a return against what was delivered and paid. */
final class Asking {
    private final Counterparts returns;
    private final Settlements settlements;

    /** @param returns which returns have been accepted */
    Asking(Counterparts returns, Settlements settlements) {
        this.returns = requireNonNull(returns, "returns");
        this.settlements = requireNonNull(settlements, "settlements");
    }

    /** @throws io.commercebridge.mapping.MappingException with the sums if a law is broken */
    void check(Return asked, OrderAccount account) {
        ReturnLaws laws = new ReturnLaws(account, account.before(asked, accepted(asked, account)));
        laws.checkQuantities(asked);
        if (!laws.isPaid(asked)) {
            OrderAccount settled = account.with(account.funds().settledOnInvoices(settlements.of(account.order())));
            new ReturnLaws(settled, laws.others()).checkAmounts(asked);
        }
    }

    private Set<String> accepted(Return asked, OrderAccount account) {
        Map<String, String> codes = new HashMap<>();
        account.besides(asked.code()).stream()
                .map(Claim::returnCode)
                .forEach(code -> codes.put(IntegrationKey.of(code).text(), code));
        return returns.inDynamics(codes.keySet()).keySet().stream()
                .map(key -> codes.getOrDefault(key, key))
                .collect(Collectors.toSet());
    }
}
