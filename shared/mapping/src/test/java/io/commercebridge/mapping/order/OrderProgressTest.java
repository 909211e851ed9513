package io.commercebridge.mapping.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.order.OrderProgress.State;
import org.junit.jupiter.api.Test;

class OrderProgressTest {

    @Test
    void readsEveryStateThatDataverseShips() {
        assertThat(OrderProgress.of(new State(0, 1))).contains(OrderProgress.CHECKED_VALID);
        assertThat(OrderProgress.of(new State(0, 2))).contains(OrderProgress.CHECKED_VALID);
        assertThat(OrderProgress.of(new State(1, 3))).contains(OrderProgress.READY);
        assertThat(OrderProgress.of(new State(2, 4))).contains(OrderProgress.CANCELLED);
        assertThat(OrderProgress.of(new State(3, 100002))).contains(OrderProgress.READY);
        assertThat(OrderProgress.of(new State(3, 100001))).contains(OrderProgress.COMPLETED);
        assertThat(OrderProgress.of(new State(4, 100003))).contains(OrderProgress.COMPLETED);
        assertThat(OrderProgress.of(new State(9, 1))).isEmpty();
    }

    @Test
    void knowsAHoldAndAnEnd() {
        assertThat(new State(0, 690970000).onHold()).isTrue();
        assertThat(new State(0, 1).onHold()).isFalse();
        assertThat(new State(1, 690970000).onHold()).isFalse();
        assertThat(OrderProgress.COMPLETED.terminal()).isTrue();
        assertThat(OrderProgress.CANCELLED.terminal()).isTrue();
        assertThat(OrderProgress.READY.terminal()).isFalse();
        assertThat(OrderProgress.CHECKED_VALID.terminal()).isFalse();
    }
}
