package io.commercebridge.mapping.customer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.ArrayList;
import java.util.Optional;

/**
 * How a review stands.
 *
 * @param state of the task: 0 open, 1 completed, 2 cancelled
 * @param description of the task; what follows {@link #REASON} is the reason of a cancellation
 */
public record ReviewResult(Review review, int state, Optional<String> description) {
    /** The last line of a task that we write: a reviewer who cancels writes the reason behind it. */
    public static final String REASON = "Reason, if cancelled:";

    private static final String NO_REASON = "Not accepted";
    private static final TextColumn REMARKS = TextColumn.cut("remarks", 255);

    public ReviewResult {
        requireNonNull(review, "review");
        requireNonNull(description, "description");
    }

    public boolean open() {
        return state == 0;
    }

    private boolean accepted() {
        return state == 1;
    }

    /** What the reviewed record becomes in the shop: usable, or not, with the reason. */
    public ItemValues toItem() {
        Optional<String> reason = accepted() || open() ? Optional.empty() : Optional.of(reason());
        return switch (review.kind()) {
            case ADDRESS ->
                ItemValues.item()
                        .set("shippingAddress", accepted())
                        .set("visibleInAddressBook", accepted() || open())
                        .set("remarks", reason)
                        .build();
            case CONTACT ->
                ItemValues.item()
                        .set("active", accepted())
                        .set("loginDisabled", !accepted())
                        .set("description", reason)
                        .build();
        };
    }

    /** What stands behind the mark; where there is no mark, the whole text is the reviewer's. */
    private String reason() {
        String text = description.orElse("");
        int mark = text.lastIndexOf(REASON);
        String written = mark < 0 ? text : text.substring(mark + REASON.length());
        return REMARKS.fit(Optional.of(written), new ArrayList<>()).orElse(NO_REASON);
    }
}
