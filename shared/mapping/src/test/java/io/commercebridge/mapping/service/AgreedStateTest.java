package io.commercebridge.mapping.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AgreedStateTest {

    @Test
    void goesOnTurnByTurn() {
        AgreedState handedOver = AgreedState.first("New");
        AgreedState resolved = handedOver.next("Closed");
        assertThat(handedOver.text()).isEqualTo("1 New");
        assertThat(resolved).isEqualTo(new AgreedState(2, "Closed"));
        assertThat(handedOver.closed()).isFalse();
        assertThat(resolved.closed()).isTrue();
    }

    @Test
    void holdsByTheLaterTurn() {
        Optional<AgreedState> first = Optional.of(AgreedState.first("New"));
        Optional<AgreedState> second = Optional.of(new AgreedState(2, "Closed"));
        assertThat(AgreedState.latest(first, second)).isEqualTo(second);
        assertThat(AgreedState.latest(second, first)).isEqualTo(second);
        assertThat(AgreedState.latest(Optional.empty(), first)).isEqualTo(first);
        assertThat(AgreedState.latest(first, Optional.empty())).isEqualTo(first);
        assertThat(AgreedState.latest(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(AgreedState.latest(first, Optional.of(AgreedState.first("Open"))))
                .isEqualTo(first);
    }

    @Property
    void survivesStorage(@ForAll @LongRange(min = 1) long turn, @ForAll @AlphaChars String state) {
        AgreedState agreed = new AgreedState(turn, state);
        assertThat(AgreedState.parse(agreed.text())).isEqualTo(agreed);
    }

    @Test
    void survivesStorageWithAStateOfTwoWords() {
        assertThat(AgreedState.parse("7 In Progress")).isEqualTo(new AgreedState(7, "In Progress"));
    }
}
