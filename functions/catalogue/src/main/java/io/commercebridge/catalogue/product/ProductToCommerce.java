package io.commercebridge.catalogue.product;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.product.plan.Planning;
import io.commercebridge.mapping.product.Product;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.dynamics.rows.TableRows;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.UnknownEndException;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Product → product, family → category. Dynamics owns what it carries; a deleted row tells nothing but that it is gone. */
public final class ProductToCommerce implements BulkDirection<Optional<Product>> {
    private static final String TYPE = "dataverse.product.";
    private static final String DELETED = TYPE + "Delete";
    private static final String RETRIEVED = TYPE + "Retrieve";

    private final ProductReader reader;
    private final boolean told;
    private final TableRows rows;
    private final OwnWrites ownWrites;
    private final Planning planning;
    private final ProductBatch batch;

    /** Where it reads. */
    public record Source(ProductColumns columns, TableRows rows, OwnWrites ownWrites) {}

    public ProductToCommerce(Source source, Planning planning, CommerceClient commerce) {
        this.reader = new ProductReader(source.columns());
        this.told = source.columns().areTold();
        this.rows = source.rows();
        this.ownWrites = source.ownWrites();
        this.planning = requireNonNull(planning, "planning");
        this.batch = new ProductBatch(commerce);
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public List<Tried<Reading<Optional<Product>>>> readAll(List<BridgeEvent> events) {
        Iterator<Tried<Optional<RowView>>> present = rows.of(events.stream()
                        .filter(event -> !isDeletion(event))
                        .map(event -> isWhole(event) ? event : event.toBeReadBack())
                        .toList())
                .iterator();
        List<Tried<Reading<Optional<Product>>>> readings = new ArrayList<>();
        for (BridgeEvent event : events) {
            if (isDeletion(event)) {
                readings.add(Tried.of(() -> deleted(event)));
            } else {
                Tried<Optional<RowView>> row = present.next();
                readings.add(Tried.of(() -> reading(event, row.get())));
            }
        }
        return readings;
    }

    private boolean isWhole(BridgeEvent event) {
        return told || event.type().equals(RETRIEVED);
    }

    private static boolean isDeletion(BridgeEvent event) {
        return event.type().equals(DELETED);
    }

    private Reading<Optional<Product>> deleted(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        return new Reading.Changed<>(new Change<>(
                context.operationCreatedOn().toEpochMilli(),
                "deleted",
                "deleted",
                Optional.empty(),
                ownWrites.contain(context),
                Optional.empty(),
                Optional.empty()));
    }

    private Reading<Optional<Product>> reading(BridgeEvent event, Optional<RowView> row) {
        if (row.isEmpty()) {
            return new Reading.Ignored<>("the product is not in Dynamics any more");
        }
        Product product = reader.toProduct(event.subject(), row.get());
        String content = Digest.of(product.toString());
        return new Reading.Changed<>(new Change<>(
                row.get().version(),
                content,
                content,
                Optional.empty(),
                isOwn(event),
                product.number(),
                Optional.of(product)));
    }

    /** A row that was read tells not who wrote it. */
    private boolean isOwn(BridgeEvent event) {
        return !event.type().equals(RETRIEVED) && ownWrites.contain(RemoteExecutionContext.parse(event.data()));
    }

    @Override
    public List<Tried<Effect>> deliverAll(List<Delivery<Optional<Product>>> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        // One request has one message id, however many events it carries.
        WriteOptions options =
                WriteOptions.causedBy(deliveries.getFirst().event().id());
        List<Tried<Effect>> effects = batch.send(planning.plan(deliveries), options);
        return IntStream.range(0, effects.size())
                .mapToObj(i -> unsure(effects.get(i), deliveries.get(i)))
                .toList();
    }

    /** After passing trouble nobody knows whether the shop has it: what was there counts for nothing, until it is written again. */
    private static Tried<Effect> unsure(Tried<Effect> effect, Delivery<?> delivery) {
        Optional<Written> before = delivery.known().written();
        return effect instanceof Tried.Failed<Effect>(RemoteException failure)
                        && failure.category() == Category.TRANSIENT
                        && before.isPresent()
                ? new Tried.Failed<>(new UnknownEndException(failure, before.get()))
                : effect;
    }
}
