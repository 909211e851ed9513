package io.commercebridge.billing.credit;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.server.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Companies, and the units that the shop has of them. */
final class CreditWorld extends FlowWorld {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    CreditWorld(FlowRunner flow) {
        super("billing", flow, _ -> {});
    }

    static String freshNumber() {
        return "CR-" + NUMBERS.incrementAndGet();
    }

    UserSession credit() {
        return dynamics().asUser(org().creditManager());
    }

    /** An account in this currency that the shop does not know. */
    UUID account(String number, String currency) {
        return dynamics()
                .seed(
                        "account",
                        Map.of(
                                "accountnumber",
                                number,
                                "name",
                                "Company " + number,
                                "transactioncurrencyid",
                                new Ref("transactioncurrency", org().currency(currency))));
    }

    /** An account that is a unit of the shop. */
    UUID company(String number, String currency) {
        UUID account = account(number, currency);
        commerce().seed("B2BUnit", Map.of("uid", number, "name", "Company " + number));
        correlate(account, number);
        return account;
    }

    /** The account becomes a unit, as the flow customers makes one. */
    void arrive(UUID account, String number) {
        commerce().save("B2BUnit", Map.of("uid", number, "name", "Company " + number));
        correlate(account, number);
    }

    /** What the flow customers remembers of an account that it has delivered. */
    void correlate(UUID account, String number) {
        Correlation before = correlations().read(new RecordKey("customers", Side.DYNAMICS, account.toString()));
        Written unit = new Written(IntegrationKey.of(number).text(), Optional.empty(), Optional.empty(), Map.of());
        correlations().write(before, before.draft().written(unit, 1).build());
    }

    /** Tells whatever there is, and what it releases, until nothing comes any more. */
    void play() {
        do {
            settle();
        } while (drainQueue() > 0);
    }

    ItemView unit(String number) {
        return commerce().item("B2BUnit", number);
    }

    String outcome(UUID account) {
        return outcome(Side.DYNAMICS, account.toString());
    }

    String reason(UUID account) {
        return known(Side.DYNAMICS, account.toString()).verdict().orElseThrow().reason();
    }

    /** What has been written into the shop since requests were forgotten. */
    List<String> written() {
        return commerceRequests().stream()
                .filter(entry -> !entry.request().method().equals("GET"))
                .map((Journal.Entry entry) -> entry.request().text())
                .toList();
    }
}
