package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.remote.wire.ODataText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who gives back: the account and the person, and what they are entitled to. */
final class Customers {
    private static final int MOST = 200;

    private final DynamicsClient dynamics;
    private final Optional<String> consumerAccount;

    /** @param consumerAccount number of the account under which the returns of consumers are kept */
    Customers(DynamicsClient dynamics, Optional<String> consumerAccount) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.consumerAccount = requireNonNull(consumerAccount, "consumerAccount");
    }

    /**
     * The row id of the account: an RMA needs one, and a consumer has none of his own.
     *
     * @throws AwaitedException if the account for consumers is not there
     */
    String account(SoldOrder sold) {
        if (!sold.isConsumers()) {
            return sold.customer().id();
        }
        String number = consumerAccount.orElseThrow(() -> BridgeException.refused(
                "the return is a consumer's, and no account is set for those",
                "Set BRIDGE_RETURNS_CONSUMER_ACCOUNT to an account number, then replay."));
        return ids("accounts", "accountid", "accountnumber eq " + ODataText.literal(number)).stream()
                .findFirst()
                .orElseThrow(() -> new AwaitedException(List.of(new Awaited("account", number)), null));
    }

    /**
     * The row id of the person, if there is just one.
     *
     * @param login of the buyer, an e-mail address
     */
    Optional<String> contact(SoldOrder sold, Optional<String> login) {
        if (sold.isConsumers()) {
            return Optional.of(sold.customer().id());
        }
        List<String> found = login.map(
                        email -> ids("contacts", "contactid", "emailaddress1 eq " + ODataText.literal(email)))
                .orElse(List.of());
        return found.stream().findFirst().filter(_ -> found.size() == 1);
    }

    private List<String> ids(String entitySet, String column, String condition) {
        return dynamics.query(entitySet, "$select=" + column + "&$filter=" + condition, 2).stream()
                .map(row -> row.path(column).asText())
                .toList();
    }

    /** Whether the customer has an active entitlement on that day. */
    boolean isEntitled(SoldOrder sold, LocalDate day) {
        String condition =
                "statecode eq 1 and _customerid_value eq " + sold.customer().id();
        return dynamics.query("entitlements", "$select=startdate,enddate&$filter=" + condition, MOST).stream()
                .map(RowView::of)
                .anyMatch(row -> row.date("startdate").filter(day::isBefore).isEmpty()
                        && row.date("enddate").filter(day::isAfter).isEmpty());
    }
}
