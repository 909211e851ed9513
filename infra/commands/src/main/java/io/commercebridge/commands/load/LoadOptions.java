package io.commercebridge.commands.load;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.Arguments;
import java.nio.file.Path;

/**
 * How the load was called.
 *
 * @param dry whether nothing is to be written
 * @param again whether earlier progress counts no more
 * @param concurrency pages handled side by side
 * @param progress file of it
 * @param report file of it
 */
record LoadOptions(boolean dry, boolean again, int concurrency, Path progress, Path report) {
    private static final String DRY = "dry";
    private static final String AGAIN = "again";
    private static final String CONCURRENCY = "concurrency";
    private static final String PROGRESS = "progress";
    private static final String REPORT = "report";

    private static final int USUAL = 4;
    private static final int MOST = 32;

    LoadOptions {
        requireNonNull(progress, "progress");
        requireNonNull(report, "report");
    }

    /** @param organisation after which the file is named if nobody says otherwise */
    static LoadOptions of(Arguments arguments, String organisation) {
        arguments.allowOnly(DRY, AGAIN, CONCURRENCY, PROGRESS, REPORT);
        return new LoadOptions(
                arguments.flag(DRY),
                arguments.flag(AGAIN),
                arguments.number(CONCURRENCY, 1, MOST, USUAL),
                arguments.file(PROGRESS).orElseGet(() -> inTarget(arguments, organisation + ".progress")),
                arguments.file(REPORT).orElseGet(() -> inTarget(arguments, "report.txt")));
    }

    private static Path inTarget(Arguments arguments, String name) {
        return arguments.fromRoot("target/load/" + name);
    }
}
