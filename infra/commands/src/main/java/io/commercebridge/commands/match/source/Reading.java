package io.commercebridge.commands.match.source;

import io.commercebridge.commands.Progress;
import io.commercebridge.mapping.match.Candidate;
import io.commercebridge.platform.correlation.Side;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads one kind of one side page by page, and tells how far it is. */
public record Reading(Pairs pairs, PrintStream out, Clock clock) {

    /** @param source hands its pages to whom it is given */
    public <T extends Candidate> Found<T> of(String what, Side side, Consumer<Consumer<List<T>>> source) {
        Found<T> found = Found.nothing();
        all(what, source, page -> {
            Map<String, String> known =
                    pairs.of(side, page.stream().map(Candidate::key).toList());
            found.add(page, known);
        });
        return found;
    }

    public <T extends Candidate> void all(String what, Consumer<Consumer<List<T>>> source, Consumer<List<T>> pages) {
        try (Progress progress = Progress.of(what, out, clock)) {
            source.accept(page -> {
                pages.accept(page);
                progress.add(page.size());
            });
        }
    }
}
