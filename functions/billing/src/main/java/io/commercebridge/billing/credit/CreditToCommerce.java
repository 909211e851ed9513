package io.commercebridge.billing.credit;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.credit.Credit;
import io.commercebridge.mapping.credit.CreditItems;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.SetUpNames;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Credit of an account → what its unit shows of it. Dynamics owns all of it, and the bridge never writes it there. */
final class CreditToCommerce implements Direction<Credit> {
    private static final String TABLE = "account";
    private static final Set<String> TYPES =
            Set.of("dataverse.account.Create", "dataverse.account.Update", "dataverse.account.Retrieve");

    private final CreditReader reader;
    private final SetUpNames names;
    private final Counterparts customers;
    private final CreditWriter writer;

    CreditToCommerce(CreditReader reader, SetUpNames names, Counterparts customers, CreditWriter writer) {
        this.reader = requireNonNull(reader, "reader");
        this.names = requireNonNull(names, "names");
        this.customers = requireNonNull(customers, "customers");
        this.writer = requireNonNull(writer, "writer");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return TYPES.contains(event.type());
    }

    @Override
    public Reading<Credit> read(BridgeEvent event) {
        return reader.row(event)
                .<Reading<Credit>>map(row -> new Reading.Changed<>(change(event.subject(), row)))
                .orElseGet(() -> new Reading.Ignored<>("the account is not in Dynamics any more"));
    }

    private Change<Credit> change(String id, RowView row) {
        Credit credit = reader.toCredit(id, row);
        String content = Digest.of(credit.toString());
        return new Change<>(row.version(), content, content, Optional.empty(), false, credit.number(), credit);
    }

    @Override
    public Effect deliver(Delivery<Credit> delivery) {
        Credit credit = delivery.payload();
        Optional<Written> before = delivery.known().written();
        if (before.isEmpty() && credit.isClear()) {
            return new Effect.Nothing(Outcome.IGNORED, "the account is not on hold and owes nothing");
        }
        String unit = before.map(Written::counterpart)
                .or(() -> customers.inCommerce(credit.accountId()))
                .orElseThrow(() -> missing(credit));
        List<String> warnings = new ArrayList<>();
        ItemValues shown = CreditItems.toUnit(credit, credit.currency().flatMap(names::currency), warnings);
        return writer.write(
                        unit,
                        shown,
                        before,
                        WriteOptions.causedBy(delivery.event().id()))
                .<Effect>map(written -> new Effect.Wrote(written, warnings))
                .orElseGet(() -> new Effect.Nothing(Outcome.UNCHANGED, "no attribute differs"));
    }

    private static AwaitedException missing(Credit credit) {
        List<Awaited> names = Stream.concat(Stream.of(credit.accountId()), credit.number().stream())
                .map(name -> new Awaited(TABLE, name))
                .toList();
        return new AwaitedException(names, null);
    }
}
