package io.commercebridge.local.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.local.outcome.OutcomeLine;
import io.commercebridge.local.outcome.Outcomes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TellerTest {
    private final Outcomes outcomes = new Outcomes();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void waitsUntilAStepHasEndedAsTold() {
        AtomicReference<BigDecimal> total = new AtomicReference<>(BigDecimal.ZERO);
        Step step = new Step(
                "an order is placed",
                () -> {
                    end("retry");
                    Thread.ofVirtual().start(() -> {
                        total.set(new BigDecimal("1.50"));
                        end("delivered");
                    });
                },
                List.of("delivered"),
                List.of(Check.equal("total", new BigDecimal("1.5"), total::get)));

        assertThat(tell(step, step)).isTrue();
        assertThat(told.toString(UTF_8)).contains("ok   an order is placed").doesNotContain("FAIL");
    }

    @Test
    void endsTheStoryAtAStepWithAnotherOutcome() {
        Step step = new Step("an order is placed", () -> end("parked"), List.of("delivered"), List.of());
        Step next = new Step("never", () -> end("delivered"), List.of("delivered"), List.of());

        assertThat(tell(step, next)).isFalse();
        assertThat(told.toString(UTF_8))
                .contains("FAIL an order is placed", "outcomes should be [delivered], but are [parked]")
                .doesNotContain("never");
    }

    @Test
    void doesNotAcceptAnOutcomeTooMany() {
        Step step = new Step(
                "an echo is sent on",
                () -> {
                    end("delivered");
                    end("delivered");
                },
                List.of("delivered"),
                List.of());

        assertThat(tell(step)).isFalse();
    }

    @Test
    void acceptsEitherOutcomeOfARaceAndNoThird() {
        List<String> either = List.of("echo|unchanged", "echo");

        assertThat(tell(new Step("a race", () -> end("echo", "unchanged"), either, List.of())))
                .isTrue();
        assertThat(tell(new Step("a race", () -> end("echo", "echo"), either, List.of())))
                .isTrue();
        assertThat(tell(new Step("a race", () -> end("unchanged", "unchanged"), either, List.of())))
                .isFalse();
        assertThat(tell(new Step("a race", () -> end("echo"), either, List.of())))
                .isFalse();
    }

    @Test
    void doesWithoutAnOutcomeThatMayBeMissing() {
        List<String> perhaps = List.of("delivered", "echo|unchanged|");

        assertThat(tell(new Step("a race", () -> end("delivered"), perhaps, List.of())))
                .isTrue();
        assertThat(tell(new Step("a race", () -> end("delivered", "unchanged"), perhaps, List.of())))
                .isTrue();
        assertThat(tell(new Step("a race", () -> end("delivered", "echo", "echo"), perhaps, List.of())))
                .isFalse();
    }

    @Test
    void leavesOutWhatOtherFlowsMakeOfTheSameEventsUnlessTheyParkOne() {
        List<String> delivered = List.of("delivered");

        assertThat(tell(new Step("an account comes", () -> both("ignored"), delivered, List.of())))
                .isTrue();
        assertThat(tell(new Step("an account comes", () -> both("parked"), delivered, List.of())))
                .isFalse();
        assertThat(told.toString(UTF_8)).contains("the flow cases parks t: why");
    }

    @Test
    void countsWhatTheDoorDoesNotLetIn() {
        outcomes.add(new OutcomeLine("intake", "", "", "", "refused", ""));
        Runnable knock = () -> outcomes.add(new OutcomeLine("intake", "", "", "", "refused", ""));

        assertThat(tell(new Step("somebody knocks", knock, List.of(), List.of())))
                .isFalse();
        assertThat(tell(new Step("somebody knocks", knock, List.of("refused"), List.of())))
                .isTrue();
    }

    @Test
    void tellsWhatIsAmissInTheSystems() {
        Check absent = () -> {
            throw new IllegalStateException("no such order");
        };
        Step step = new Step(
                "nothing happens", () -> {}, List.of(), List.of(Check.equal("status", "READY", () -> "OPEN"), absent));

        assertThat(tell(step)).isFalse();
        assertThat(told.toString(UTF_8)).contains("status should be READY, but is OPEN", "no such order");
    }

    @Test
    void tellsOfAStepThatCannotHappen() {
        Step step = new Step(
                "the impossible",
                () -> {
                    throw new IllegalArgumentException("refused");
                },
                List.of(),
                List.of());

        assertThat(tell(step)).isFalse();
        assertThat(told.toString(UTF_8)).contains("cannot happen", "refused");
    }

    @Test
    void doesNotGoOnWhileSomethingIsUnderWay() {
        Step step = new Step("nothing", () -> {}, List.of(), List.of());

        assertThat(tell(step)).isTrue();
        assertThat(looks.get()).isGreaterThan(2);
    }

    private boolean tell(Step... steps) {
        Story story = new Story() {
            @Override
            public String title() {
                return "A story";
            }

            @Override
            public Set<String> flows() {
                return Set.of("orders");
            }

            @Override
            public void prepare() {}

            @Override
            public List<Step> steps() {
                return List.of(steps);
            }
        };
        PrintStream out = new PrintStream(told, true, UTF_8);
        return new Teller(outcomes, () -> looks.incrementAndGet() > 2, out, Duration.ofMillis(400)).tell(story);
    }

    private void both(String elsewhere) {
        end("delivered");
        outcomes.add(new OutcomeLine("cases", "e", "r", "t", elsewhere, "why"));
    }

    private void end(String... ends) {
        for (String outcome : ends) {
            outcomes.add(new OutcomeLine("orders", "e", "r", "t", outcome, ""));
        }
    }
}
