package io.commercebridge.returns;

import io.commercebridge.flowtest.RandomHistory;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Random histories of the returns of one order, told in random order with repetitions: both sides agree in the end. */
@QuarkusTest
class ReturnsConvergenceTest extends ReturnsTestBase {

    @Test
    void i3NeverStepsBackAndBothSidesAgreeAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(18, seed -> new ReturnsHistory(new ReturnsWorld(flow), seed));
    }
}
