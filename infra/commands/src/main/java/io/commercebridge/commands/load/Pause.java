package io.commercebridge.commands.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long is waited before rows that did not work are tried again. */
@FunctionalInterface
interface Pause {

    void of(Duration time);

    /** Waits for something that never comes; an interruption ends it. */
    static void really(Duration time) {
        try {
            boolean _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
