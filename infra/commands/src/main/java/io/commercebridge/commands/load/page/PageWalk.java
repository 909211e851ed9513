package io.commercebridge.commands.load.page;

import static java.util.Objects.requireNonNull;

import io.commercebridge.commands.load.book.OpenPage;
import io.commercebridge.commands.load.book.StepBook;
import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Tally;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages one after the other and has so many handled side by side. No more are held than are handled, and one that has
 * been read ahead.
 */
public final class PageWalk {
    private static final int AHEAD = 1;

    private final Pages source;
    private final PageWork work;
    private final int concurrency;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public PageWalk(Pages source, PageWork work, int concurrency) {
        this.source = requireNonNull(source, "source");
        this.work = requireNonNull(work, "work");
        this.concurrency = concurrency;
    }

    /**
     * Walks until the step is done or something is thrown; pages under way are handled to their end before it is.
     *
     * @param effort of this run up to now
     */
    public void run(StepBook book, Supplier<Effort> effort) {
        Semaphore places = new Semaphore(concurrency + AHEAD);
        try (ExecutorService threads = Executors.newFixedThreadPool(concurrency)) {
            Deque<OpenPage> toRead = new ArrayDeque<>(book.open());
            while (!toRead.isEmpty()) {
                places.acquireUninterruptibly();
                if (failure.get() != null) {
                    break;
                }
                OpenPage page = toRead.removeFirst();
                Pages.Read read = source.read(page);
                if (book.leadsOn(page)) {
                    read.next().map(book::follows).ifPresent(toRead::add);
                }
                threads.execute(() -> {
                    handle(page, read, book, effort);
                    places.release();
                });
            }
        }
        rethrow();
    }

    private void handle(OpenPage page, Pages.Read read, StepBook book, Supplier<Effort> effort) {
        try {
            Tally tally = new Tally();
            work.handle(read.events(), tally);
            book.finished(page, tally, effort.get());
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void rethrow() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
