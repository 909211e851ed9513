package io.commercebridge.flowtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomHistoryTest {
    private final TestingFlow flow = new TestingFlow();
    private final List<String> stories = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();

    private class Accounts extends RandomHistory {
        private final FlowWorld world;

        Accounts(FlowWorld world, int seed) {
            super(world, seed);
            this.world = world;
        }

        @Override
        protected void act() {
            String name = "account " + random().nextInt(1_000);
            accounts.add(FlowWorldTest.account(world, name).toString());
            record(name);
            if (random().nextInt(30) == 0) {
                end();
            }
        }

        @Override
        protected void check() {
            stories.add(story());
        }
    }

    private final class Patient extends Accounts {
        Patient(FlowWorld world, int seed) {
            super(world, seed);
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }
    }

    @Test
    void tellsEverythingInAnotherOrder() {
        RandomHistory.playAll(20, seed -> new Accounts(flow.world(), seed));
        assertThat(stories).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(flow.delivered).containsExactlyInAnyOrderElementsOf(accounts).isNotEqualTo(accounts);
    }

    @Test
    void playsTheSameHistoryForTheSameSeed() {
        new Accounts(flow.world(), 7).play(20);
        new Accounts(flow.world(), 7).play(20);
        assertThat(stories.getFirst()).isEqualTo(stories.getLast()).startsWith("seed 7: [account ");
    }

    @Test
    void repeatsSomeEvents() {
        FlowWorld world = flow.world();
        List<String> printed = Printed.during(() -> new Accounts(world, 3).play(20));
        assertThat(printed).anyMatch(line -> line.contains("\"outcome\":\"duplicate\""));
        assertThat(flow.delivered).doesNotHaveDuplicates();
    }

    @Test
    void failsWithItsStoryIfAnEventIsHandedBack() {
        refuseOnce();
        assertThatThrownBy(() -> new Accounts(flow.world(), 3).play(20))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 3: [account ");
    }

    @Test
    void tellsAgainWhatIsHandedBackToAFlowThatWaits() {
        refuseOnce();
        new Patient(flow.world(), 3).play(20);
        assertThat(flow.delivered).containsExactlyInAnyOrderElementsOf(accounts);
    }

    private void refuseOnce() {
        Set<String> refused = new HashSet<>();
        flow.shelf = event -> {
            if (refused.add(event.id())) {
                throw new BridgeException(Category.TRANSIENT, "not yet", "wait", null);
            }
        };
    }
}
