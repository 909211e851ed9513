package io.commercebridge.commands.load;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.book.StepBook;
import io.commercebridge.commands.load.page.PageWalk;
import io.commercebridge.commands.load.page.PageWork;
import io.commercebridge.commands.load.page.Pages;
import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Meter;
import io.commercebridge.commands.load.told.Bar;

/** One part of the catalogue, loaded as a whole before the next one is. */
record Step(String name, Pages rows) {

    Step {
        requireNonNull(name, "name");
        requireNonNull(rows, "rows");
    }

    /** What steps have in common. */
    record Means(PageWork work, int concurrency, Bar bar, Meter meter) {}

    /** Goes on where the book says. */
    void run(StepBook book, Means means) {
        if (book.isDone()) {
            return;
        }
        Effort before = means.meter().now();
        if (book.total().isEmpty()) {
            book.total(rows.count());
        }
        means.bar().begin(name, book.rows(), book.total().orElse(0));
        try {
            new PageWalk(rows, means.work(), means.concurrency())
                    .run(book, () -> means.meter().now().minus(before));
        } finally {
            means.bar().end();
        }
    }
}
