package io.commercebridge.billing.payment;

import io.commercebridge.platform.flow.Direction;
import java.util.List;

/** The directions of this part. */
public final class PaymentDirections {

    private PaymentDirections() {}

    public static List<Direction<?>> of() {
        return List.of();
    }
}
