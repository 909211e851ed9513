package io.commercebridge.catalogue;

import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.server.Fault;
import java.util.List;

/** Requests to the shop whose answers never come, though their work is done. */
public final class LostAnswers {
    private LostAnswers() {}

    /** Whatever is done meanwhile to this integration object is done, but not answered; what then has to come again. */
    public static List<String> of(CommerceSimulator shop, String integrationObject, Handling handling) {
        shop.faults().arm(Fault.of("POST", integrationObject + "/.batch", 1, new Fault.Action.ApplyThenDrop()));
        List<String> again = handling.handle();
        shop.faults().clear();
        return again;
    }

    /** Hands events to the flow. */
    @FunctionalInterface
    public interface Handling {
        /** The ids of those that come again. */
        List<String> handle();
    }
}
