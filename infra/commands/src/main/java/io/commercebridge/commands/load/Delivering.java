package io.commercebridge.commands.load;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.page.PageWork;
import io.commercebridge.commands.load.tally.Outcomes;
import io.commercebridge.commands.load.tally.Outcomes.Worked;
import io.commercebridge.commands.load.tally.Tally;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands rows to the flow, as many at once as SAP Commerce takes in one request; leaves to its queue what does not work here. */
final class Delivering implements PageWork {
    private static final int SLICE = 200;
    /** So few may fail together by chance. */
    private static final int BY_CHANCE = 10;

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(15));

    private final FlowRunner flow;
    private final Outcomes outcomes;
    private final Bar bar;
    private final Pause pause;

    Delivering(FlowRunner flow, Outcomes outcomes, Bar bar, Pause pause) {
        this.flow = requireNonNull(flow, "flow");
        this.outcomes = requireNonNull(outcomes, "outcomes");
        this.bar = requireNonNull(bar, "bar");
        this.pause = requireNonNull(pause, "pause");
    }

    @Override
    public void handle(List<BridgeEvent> rows, Tally tally) {
        for (int from = 0; from < rows.size(); from += SLICE) {
            long before = tally.troubles();
            List<BridgeEvent> slice = rows.subList(from, Math.min(rows.size(), from + SLICE));
            slice(slice, tally);
            bar.add(slice.size(), tally.troubles() - before);
        }
    }

    private void slice(List<BridgeEvent> slice, Tally tally) {
        Worked<List<BridgeEvent>> tried = take(slice, tally);
        for (Duration wait : WAITS) {
            if (tried.result().isEmpty()) {
                return;
            }
            pause.of(wait);
            tried = take(tried.result(), tally);
        }
        if (!tried.result().isEmpty()) {
            leave(tried, slice.size(), tally);
        }
    }

    private Worked<List<BridgeEvent>> take(List<BridgeEvent> events, Tally tally) {
        return outcomes.counting(tally, () -> flow.take(events));
    }

    private void leave(Worked<List<BridgeEvent>> tried, int size, Tally tally) {
        Map<String, BridgeException> failures = tried.failures();
        boolean all = tried.result().size() == size && size > BY_CHANCE && failures.size() == size;
        if (all && failures.values().stream().allMatch(failure -> failure.category() == Category.TRANSIENT)) {
            // Not these rows are in trouble but a system is: the queue would fill with all that is still to come.
            throw failures.values().iterator().next();
        }
        flow.leave(tried.result());
        tried.result().forEach(event -> tally.add(Tally.LEFT, event.subject(), reason(failures.get(event.id()))));
    }

    private static String reason(@Nullable BridgeException failure) {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }
}
