package io.commercebridge.returns.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.returns.OrderAccount;
import io.commercebridge.mapping.returns.Return;
import io.commercebridge.mapping.returns.RmaRows;
import io.commercebridge.mapping.returns.RmaRules;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.returns.shop.AccountReader;
import io.commercebridge.returns.shop.ReturnReader;
import io.commercebridge.returns.shop.ReturnSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Return of SAP Commerce → RMA. Its webhook is a hint: what was delivered, paid and returned otherwise changes without it, so
 * that the return is looked at when it is delivered.
 */
public final class ReturnToDynamics implements Direction<Return> {
    private static final String TYPE = "sap.cx.commerce.BridgeReturn.";
    private static final String DELETED = TYPE + "Deleted.";

    private final ReturnSource source;
    private final AccountReader accounts;
    private final RmaRules rules;
    private final Tools tools;

    /** What a return is carried with. */
    record Tools(Asking asking, Openings openings, RmaWriter writer, Cancellation cancellation) {}

    ReturnToDynamics(ReturnSource source, AccountReader accounts, RmaRules rules, Tools tools) {
        this.source = requireNonNull(source, "source");
        this.accounts = requireNonNull(accounts, "accounts");
        this.rules = requireNonNull(rules, "rules");
        this.tools = requireNonNull(tools, "tools");
    }

    /** The hash by which a status of ours is known again when it comes back. */
    public static String reflectionOf(Optional<String> status) {
        return Digest.of(status.orElse(""));
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<Return> read(BridgeEvent event) {
        if (event.type().startsWith(DELETED)) {
            return new Reading.Ignored<>("a return that the shop removes stays in Dynamics");
        }
        CommerceItem item = event.truncated() ? now(event) : CommerceItem.parse(ReturnReader.ROOT, event.data());
        Return told = ReturnReader.toReturn(item);
        return new Reading.Changed<>(new Change<>(
                item.modified(ReturnReader.ENTRIES),
                Digest.of(told.toString()),
                Digest.of(told.uncancelled().toString()),
                Optional.of(reflectionOf(item.code("status"))),
                false,
                Optional.of(told.code()),
                told));
    }

    private CommerceItem now(BridgeEvent event) {
        return source.read(event.subject())
                .orElseThrow(() -> BridgeException.refused(
                        "return " + event.subject() + " is not in SAP Commerce any more",
                        "Discard the event if the return was removed on purpose."));
    }

    @Override
    public Effect deliver(Delivery<Return> delivery) {
        Optional<CommerceItem> item = source.read(delivery.event().subject());
        if (item.isEmpty()) {
            return new Effect.Nothing(Outcome.IGNORED, "the return is not in SAP Commerce any more");
        }
        Return asked = ReturnReader.toReturn(item.get());
        if (asked.cancelled()) {
            return tools.cancellation().cancel(asked, delivery);
        }
        return asked.lines().isEmpty()
                ? new Effect.Nothing(Outcome.IGNORED, "the return has no entries yet")
                : write(asked, item.get(), delivery);
    }

    private Effect write(Return asked, CommerceItem item, Delivery<Return> delivery) {
        Map<String, Fingerprint> known =
                delivery.known().written().map(Written::parts).orElse(Map.of());
        RmaDocument document = new RmaDocument(RmaRows.toRma(asked, ReturnReader.money(item), rules), known);
        if (document.isWritten()) {
            return new Effect.Nothing(Outcome.UNCHANGED, "no column differs");
        }
        OrderAccount account = accounts.toAccount(item);
        tools.asking().check(asked, account);
        List<String> notes = new ArrayList<>();
        RmaRows opened = document.owned();
        if (document.isToBeOpened()) {
            Openings.Request request = new Openings.Request(asked, account.ordered(), ReturnReader.buyer(item), notes);
            opened = tools.openings().open(request).open(asked, document.owned());
        }
        tools.writer()
                .write(new RmaWriter.Work(
                        document,
                        opened,
                        entry -> RmaRows.lineIdOf(asked.key(), entry, rules.namespace()),
                        delivery.tag()));
        notes.addAll(0, opened.warnings());
        return new Effect.Wrote(
                new Written(
                        document.id().toString(),
                        Optional.empty(),
                        Optional.empty(),
                        RowChanges.fingerprints(document.owned().all())),
                notes);
    }
}
