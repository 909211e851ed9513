package io.commercebridge.commands.load.told;

import static java.util.stream.Collectors.joining;

import io.commercebridge.commands.load.book.StepBook;
import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Reasons;
import io.commercebridge.commands.load.tally.Tally;
import java.util.Locale;
import java.util.Map;

/** What a load came to, for a person, step by step. */
public final class Report {
    private final StringBuilder text = new StringBuilder();

    public Report(String title) {
        line("%s", title);
    }

    /** What became of a step's rows, in this run and all before. */
    public Report step(String name, StepBook book) {
        Tally tally = book.tally();
        String unfinished = book.isDone() ? "" : " (NOT FINISHED" + of(book) + ")";
        line("");
        line("%s: %,d rows%s%s", name, tally.rows(), unfinished, outcomes(tally));
        line("  %s", spent(tally.rows(), book.effort()));
        tally.reasons().forEach(this::reasons);
        return this;
    }

    private static String of(StepBook book) {
        return book.total().isPresent()
                ? String.format(Locale.ROOT, ", of %,d", book.total().getAsLong())
                : "";
    }

    private static String outcomes(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(outcome -> String.format(Locale.ROOT, "%,d %s", outcome.getValue(), outcome.getKey()))
                .collect(joining(", ", tally.rows() == 0 ? "" : "; ", ""));
    }

    private static String spent(long rows, Effort effort) {
        return String.format(
                Locale.ROOT,
                "in %s (%,d/s); requests: %,d to SAP Commerce, %,d to Dynamics%s",
                Times.text(effort.millis()),
                rows * 1000 / Math.max(1, effort.millis()),
                effort.commerce(),
                effort.dynamics(),
                effort.units() == 0 ? "" : String.format(Locale.ROOT, "; %,d units of the table", effort.units()));
    }

    private void reasons(String outcome, Reasons reasons) {
        for (Map.Entry<String, Reasons.Group> kind : reasons.groups().entrySet()) {
            Reasons.Group group = kind.getValue();
            line("  %s %,d x %s", outcome, group.count(), kind.getKey());
            group.named().forEach(named -> line("      %s  %s", named.row(), plain(named.reason())));
        }
    }

    /** One more line, below what is there. */
    public Report line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
        return this;
    }

    /** Without what would steer the terminal. */
    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    public String text() {
        return text.toString();
    }
}
