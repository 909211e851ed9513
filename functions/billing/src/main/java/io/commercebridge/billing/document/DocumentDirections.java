package io.commercebridge.billing.document;

import io.commercebridge.platform.flow.Direction;
import java.util.List;

/** The directions of this part. */
public final class DocumentDirections {

    private DocumentDirections() {}

    public static List<Direction<?>> of() {
        return List.of();
    }
}
