package io.commercebridge.catalogue.price.source;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.reference.ProductCodes;
import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.price.Price;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What events of price list items mean: each a price with its list and its scales, or that it is gone. */
public final class PriceReader {
    private static final String DELETE = ".Delete";
    private static final String RETRIEVE = ".Retrieve";

    private final PriceSource source;
    private final ProductCodes codes;
    private final OwnWrites ownWrites;

    public PriceReader(DynamicsClient dynamics, ProductCodes codes, OwnWrites ownWrites) {
        this.source = new PriceSource(dynamics);
        this.codes = requireNonNull(codes, "codes");
        this.ownWrites = requireNonNull(ownWrites, "ownWrites");
    }

    /** One answer for each, in their order. */
    public List<Tried<Reading<Optional<Price>>>> readAll(List<BridgeEvent> events) {
        List<Tried<Optional<PriceItem>>> items =
                source.of(events.stream().filter(event -> !isDeletion(event)).toList());
        Map<String, String> numbers = codes.delivered(products(items));
        Iterator<Tried<Optional<PriceItem>>> next = items.iterator();
        List<Tried<Reading<Optional<Price>>>> readings = new ArrayList<>();
        for (BridgeEvent event : events) {
            if (isDeletion(event)) {
                readings.add(Tried.of(() -> deleted(event)));
            } else {
                Tried<Optional<PriceItem>> item = next.next();
                readings.add(Tried.of(() -> changed(event, item.get(), numbers)));
            }
        }
        return readings;
    }

    private static boolean isDeletion(BridgeEvent event) {
        return event.type().endsWith(DELETE);
    }

    private static Set<String> products(List<Tried<Optional<PriceItem>>> items) {
        return items.stream()
                .flatMap(item -> item instanceof Tried.Done<Optional<PriceItem>>(Optional<PriceItem> known)
                        ? known.stream()
                        : Optional.<PriceItem>empty().stream())
                .flatMap(item -> item.product().stream())
                .collect(Collectors.toSet());
    }

    private Reading<Optional<Price>> deleted(BridgeEvent event) {
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

    private Reading<Optional<Price>> changed(BridgeEvent event, Optional<PriceItem> item, Map<String, String> numbers) {
        if (item.isEmpty()) {
            return new Reading.Ignored<>("the price list item is not in Dynamics any more");
        }
        if (Companions.listOf(item.get().row()).isEmpty()) {
            throw new MappingException(
                    "price list item " + event.subject() + " belongs to no price list",
                    "Give it a price list in Dynamics; that brings it again.");
        }
        Optional<Price> price = item.get().toPrice(event.subject());
        if (price.isEmpty()) {
            return new Reading.Ignored<>("the price list is not in Dynamics any more");
        }
        String content = Digest.of(price.get().toString());
        return new Reading.Changed<>(new Change<>(
                item.get().version(),
                content,
                content,
                Optional.empty(),
                isOwn(event),
                item.get().product().flatMap(id -> Optional.ofNullable(numbers.get(id))),
                price));
    }

    private boolean isOwn(BridgeEvent event) {
        return !event.type().endsWith(RETRIEVE) && ownWrites.contain(RemoteExecutionContext.parse(event.data()));
    }
}
