package io.commercebridge.catalogue.price;

import static java.util.Objects.requireNonNull;

import io.commercebridge.catalogue.price.source.PriceReader;
import io.commercebridge.catalogue.price.write.PriceWriter;
import io.commercebridge.mapping.price.Price;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.List;
import java.util.Optional;

/** Price list items → price rows. Dynamics owns all of them. */
final class PriceToCommerce implements BulkDirection<Optional<Price>> {
    private static final String TYPE = "dataverse.productpricelevel.";

    private final PriceReader reader;
    private final PriceWriter writer;

    PriceToCommerce(PriceReader reader, PriceWriter writer) {
        this.reader = requireNonNull(reader, "reader");
        this.writer = requireNonNull(writer, "writer");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public List<Tried<Reading<Optional<Price>>>> readAll(List<BridgeEvent> events) {
        return reader.readAll(events);
    }

    @Override
    public List<Tried<Effect>> deliverAll(List<Delivery<Optional<Price>>> deliveries) {
        return writer.deliverAll(deliveries);
    }
}
