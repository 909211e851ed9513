package io.commercebridge.local.play;

import io.commercebridge.local.outcome.Outcomes;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Plays a story and tells each step in one line; a step that does not end as told ends the story. */
public final class Teller {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Outcomes outcomes;
    private final BooleanSupplier idle;
    private final PrintStream out;
    private final Duration patience;

    /**
     * @param idle whether neither system is sending and no queue holds a message
     * @param patience how long a step may take
     */
    public Teller(Outcomes outcomes, BooleanSupplier idle, PrintStream out, Duration patience) {
        this.outcomes = outcomes;
        this.idle = idle;
        this.out = out;
        this.patience = patience;
    }

    /** True if everything came as told. */
    public boolean tell(Story story) {
        out.printf("%n%s%n", story.title());
        story.prepare();
        for (Step step : story.steps()) {
            long start = System.nanoTime();
            Happened happened = Happened.from(outcomes, story.flows());
            List<String> problems = play(step, happened);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            out.printf(
                    "  %s %-74s %-24s %5d ms%n",
                    problems.isEmpty() ? "ok  " : "FAIL", step.happens(), String.join(" ", happened.ends()), millis);
            if (!problems.isEmpty()) {
                problems.forEach(problem -> out.printf("       %s%n", problem));
                return false;
            }
        }
        return true;
    }

    private List<String> play(Step step, Happened happened) {
        try {
            step.action().run();
        } catch (RuntimeException e) {
            return List.of("cannot happen: " + e);
        }
        return await(step, happened);
    }

    private List<String> await(Step step, Happened happened) {
        long end = System.nanoTime() + patience.toNanos();
        List<String> problems = problems(step, happened);
        while (!problems.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            problems = problems(step, happened);
        }
        return problems;
    }

    private List<String> problems(Step step, Happened happened) {
        List<String> problems = new ArrayList<>();
        if (!idle.getAsBoolean()) {
            problems.add("something is still under way");
        }
        List<String> are = happened.ends();
        if (!step.tells(are)) {
            problems.add("outcomes should be " + step.outcomes() + ", but are " + are);
        }
        problems.addAll(happened.parkedElsewhere());
        step.checks().forEach(check -> problem(check).ifPresent(problems::add));
        return problems;
    }

    /** What is not there yet is a problem like any other. */
    private static Optional<String> problem(Check check) {
        try {
            return check.problem();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }
}
