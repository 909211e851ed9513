package io.commercebridge.customers.portal;

import static java.util.Objects.requireNonNull;

import io.commercebridge.customers.unit.Units;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.Review;
import io.commercebridge.mapping.customer.ReviewResult;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.OwnWrites;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.Digest;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The end of a review task → what was entered in the portal may be used, or is withdrawn with the reason. */
public final class ReviewToCommerce implements Direction<ReviewResult> {
    private static final String TYPE = "dataverse.task.";
    private static final EntitySet BUYERS = new EntitySet("InboundB2BCustomer", "B2BCustomers");

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final OwnWrites ownWrites;
    private final UUID namespace;

    public ReviewToCommerce(DynamicsClient dynamics, CommerceClient commerce, OwnWrites ownWrites, UUID namespace) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.commerce = requireNonNull(commerce, "commerce");
        this.ownWrites = requireNonNull(ownWrites, "ownWrites");
        this.namespace = requireNonNull(namespace, "namespace");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith(TYPE);
    }

    @Override
    public Reading<ReviewResult> read(BridgeEvent event) {
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        Optional<RowView> row = (event.truncated() ? Optional.<RowView>empty() : RowView.of(context))
                .or(() -> current(event.subject()));
        Optional<ReviewResult> result = row.flatMap(ReviewToCommerce::result);
        // The id is computed from what is reviewed: a copied task with our text in it is nobody's review.
        if (result.filter(known -> known.review().id(namespace).toString().equals(event.subject()))
                .isEmpty()) {
            return new Reading.Ignored<>("not a review of the bridge");
        }
        String content = Digest.of(result.get().toString());
        return new Reading.Changed<>(new Change<>(
                row.get().version(),
                content,
                content,
                Optional.empty(),
                ownWrites.contain(context),
                Optional.empty(),
                result.get()));
    }

    private Optional<RowView> current(String id) {
        return dynamics.read("tasks(" + id + ")", "").map(RowView::of);
    }

    private static Optional<ReviewResult> result(RowView task) {
        return task.text("category")
                .filter(Review.CATEGORY::equals)
                .flatMap(_ -> task.text("subcategory"))
                .flatMap(Review::parse)
                .map(review -> new ReviewResult(review, task.choice("statecode").orElse(0), task.text("description")));
    }

    @Override
    public Effect deliver(Delivery<ReviewResult> delivery) {
        ReviewResult result = delivery.payload();
        if (delivery.known().written().isEmpty() && result.open()) {
            return new Effect.Nothing(Outcome.IGNORED, "the review is still open");
        }
        ItemValues values = result.toItem();
        commerce.patch(
                item(result.review()),
                ItemBody.of(values),
                WriteOptions.causedBy(delivery.event().id()));
        return new Effect.Wrote(
                new Written(result.review().text(), Optional.empty(), Optional.empty(), Map.of()), List.of());
    }

    private static EntityRef item(Review review) {
        return switch (review.kind()) {
            case ADDRESS -> Units.ADDRESSES.item(Units.addressKey(review.key()));
            case CONTACT -> BUYERS.item(IntegrationKey.parse(review.key()));
        };
    }
}
