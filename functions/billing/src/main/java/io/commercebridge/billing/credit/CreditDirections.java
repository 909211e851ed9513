package io.commercebridge.billing.credit;

import io.commercebridge.platform.flow.Direction;
import java.util.List;

/** The directions of this part. */
public final class CreditDirections {

    private CreditDirections() {}

    public static List<Direction<?>> of() {
        return List.of();
    }
}
