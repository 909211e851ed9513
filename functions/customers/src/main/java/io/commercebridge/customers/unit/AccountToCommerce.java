package io.commercebridge.customers.unit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.customers.request.QualifiedRequests;
import io.commercebridge.mapping.customer.Account;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Account → unit. Dynamics owns all of it. */
public final class AccountToCommerce implements Direction<Optional<Account>> {
    private static final String TYPE = "dataverse.account.";
    private static final String DELETED = TYPE + "Delete";
    private static final int NUMBER_LENGTH = 12;

    /**
     * What it works with.
     *
     * @param assignsNumbers whether an account without a number gets one
     */
    public record Tools(
            DynamicsClient dynamics,
            AccountReader reader,
            UnitWriter writer,
            Counterparts counterparts,
            QualifiedRequests requests,
            OwnWrites ownWrites,
            boolean assignsNumbers) {}

    private final Tools tools;

    public AccountToCommerce(Tools tools) {
        this.tools = requireNonNull(tools, "tools");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Optional<Account>> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        boolean own = tools.ownWrites().contain(context);
        if (event.type().equals(DELETED)) {
            long version = context.operationCreatedOn().toEpochMilli();
            return new Reading.Changed<>(new Change<>(
                    version, "deleted", "deleted", Optional.empty(), own, Optional.empty(), Optional.empty()));
        }
        Optional<RowView> row = (event.truncated() ? Optional.<RowView>empty() : RowView.of(context))
                .or(() -> tools.reader().current(event.subject()));
        if (row.isEmpty()) {
            return new Reading.Ignored<>("the account is not in Dynamics any more");
        }
        Account account = tools.reader().toAccount(event.subject(), row.get());
        String content = Digest.of(account.toString());
        return new Reading.Changed<>(new Change<>(
                row.get().version(), content, content, Optional.empty(), own, account.number(), Optional.of(account)));
    }

    @Override
    public Effect deliver(Delivery<Optional<Account>> delivery) {
        Optional<Account> account = delivery.payload();
        WriteOptions options = WriteOptions.causedBy(delivery.event().id());
        Optional<Written> before = delivery.known().written();
        if (account.isEmpty()) {
            return before.<Effect>map(
                            unit -> new Effect.Wrote(tools.writer().deactivate(uid(unit), unit, options), List.of()))
                    .orElseGet(() -> new Effect.Nothing(Outcome.IGNORED, "deleted before it was in the shop"));
        }
        return before.isPresent() ? update(account.get(), delivery, options) : create(account.get(), delivery, options);
    }

    private Effect update(Account account, Delivery<?> delivery, WriteOptions options) {
        String uid = uid(delivery.known().written().orElseThrow());
        List<String> warnings = account.number().filter(number -> !number.equalsIgnoreCase(uid)).stream()
                .map(number -> "the account number is " + number + " now, the unit stays " + uid)
                .toList();
        return tools.writer()
                .write(account, uid, delivery.known(), options)
                .<Effect>map(written -> new Effect.Wrote(written, warnings))
                .orElseGet(() -> new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs"));
    }

    private Effect create(Account account, Delivery<?> delivery, WriteOptions options) {
        String uid = account.number().orElseGet(() -> numbered(account, delivery.tag()));
        requireOnlyOne(account, uid);
        Optional<String> request = account.lead().flatMap(tools.requests()::requestOf);
        Written written = tools.writer()
                .write(account, uid, delivery.known(), options)
                .map(unit -> requested(unit, request))
                .orElseThrow(() -> new IllegalStateException("a new unit is never unchanged"));
        request.ifPresent(key -> tools.requests().approve(key, uid, options));
        return new Effect.Wrote(written, List.of())
                .releasing(List.of(new Awaited("account", account.id()), new Awaited("account", uid)));
    }

    private static Written requested(Written unit, Optional<String> request) {
        UnitState state = unit.state().map(UnitState::parse).orElse(UnitState.NONE);
        return new Written(
                unit.counterpart(),
                unit.writtenHash(),
                state.asRequested(request).text(),
                unit.parts());
    }

    /** Before the unit is written: two accounts with one number would overwrite each other there. */
    private void requireOnlyOne(Account account, String uid) {
        tools.counterparts()
                .inDynamics(IntegrationKey.of(uid).text())
                .filter(other -> !other.equals(account.id()))
                .ifPresent(other -> {
                    throw BridgeException.refused(
                            "accounts " + other + " and " + account.id() + " have the same number " + uid
                                    + ", and the unit belongs to the first",
                            "Give one of them another number in Dynamics.");
                });
    }

    private String numbered(Account account, String tag) {
        if (!tools.assignsNumbers()) {
            throw BridgeException.refused(
                    "account " + account.id() + " has no account number",
                    "Give it one in Dynamics, or set BRIDGE_CUSTOMERS_ACCOUNT_NUMBER=assign.");
        }
        String digits = account.id().replace("-", "").toUpperCase(Locale.ROOT);
        String number = "D" + digits.substring(0, NUMBER_LENGTH);
        tools.dynamics()
                .send(
                        Operation.update(
                                "accounts(" + account.id() + ")",
                                JsonNodeFactory.instance.objectNode().put("accountnumber", number)),
                        tag);
        return number;
    }

    private static String uid(Written unit) {
        return Units.uid(unit.counterpart());
    }
}
