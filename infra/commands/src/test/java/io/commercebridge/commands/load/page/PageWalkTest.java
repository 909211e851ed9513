package io.commercebridge.commands.load.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.commands.load.book.Book;
import io.commercebridge.commands.load.book.Identity;
import io.commercebridge.commands.load.book.OpenPage;
import io.commercebridge.commands.load.book.StepBook;
import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Tally;
import io.commercebridge.platform.event.BridgeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageWalkTest {
    private static final int PAGES = 40;

    private final StepBook book = Book.unwritten(new Identity(Map.of())).step("rows");
    private final Queue<Long> read = new ConcurrentLinkedQueue<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger mostHeld = new AtomicInteger();

    /** Forty pages of one row. */
    private final class Numbered implements Pages {
        @Override
        public long count() {
            return PAGES;
        }

        @Override
        public Read read(OpenPage page) {
            read.add(page.number());
            mostHeld.accumulateAndGet(held.incrementAndGet(), Math::max);
            String row = String.valueOf(page.number());
            BridgeEvent event = new BridgeEvent(row, "", "", row, Instant.EPOCH, Optional.empty(), false, "");
            return new Read(
                    List.of(event),
                    page.number() < PAGES - 1 ? Optional.of("page " + (page.number() + 1)) : Optional.empty());
        }
    }

    private void walk(PageWork work, int concurrency) {
        PageWork counted = (rows, tally) -> {
            try {
                work.handle(rows, tally);
            } finally {
                held.decrementAndGet();
            }
        };
        new PageWalk(new Numbered(), counted, concurrency).run(book, () -> Effort.NONE);
    }

    @Test
    void handlesSoManyPagesSideBySideAndNeverMore() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // Opens only if four pages are under way at the same time.
        CyclicBarrier four = new CyclicBarrier(4);
        walk(
                (rows, tally) -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    await(four);
                    tally.add("delivered", rows.size());
                    running.decrementAndGet();
                },
                4);
        assertThat(most).hasValue(4);
        assertThat(mostHeld.get()).isLessThanOrEqualTo(4 + 1);
        assertThat(read).hasSize(PAGES);
        assertThat(book.isDone()).isTrue();
        assertThat(book.rows()).isEqualTo(PAGES);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void goesOnWithThePagesThatWereNotFinished() {
        CountDownLatch later = new CountDownLatch(3);
        // Page 2 fails when three more are through: pages behind it are finished by then.
        assertThatThrownBy(() -> walk(
                        (rows, tally) -> {
                            if (rows.getFirst().subject().equals("2")) {
                                await(later);
                                throw new IllegalStateException("no more");
                            }
                            tally.add("delivered", rows.size());
                            later.countDown();
                        },
                        3))
                .hasMessage("no more");
        long finished = book.pages();
        assertThat(finished).isGreaterThanOrEqualTo(3).isLessThan(PAGES);
        assertThat(book.isDone()).isFalse();
        read.clear();

        walk((rows, tally) -> tally.add("delivered", rows.size()), 3);

        assertThat(read).contains(2L).hasSize((int) (PAGES - finished)).doesNotHaveDuplicates();
        assertThat(book.isDone()).isTrue();
        assertThat(book.rows()).isEqualTo(PAGES);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stopsWhereAPageCannotBeRead() {
        Pages broken = new Pages() {
            @Override
            public long count() {
                return 1;
            }

            @Override
            public Read read(OpenPage page) {
                throw new IllegalStateException("gone");
            }
        };
        PageWork nothing = (List<BridgeEvent> _, Tally _) -> {};
        assertThatThrownBy(() -> new PageWalk(broken, nothing, 2).run(book, () -> Effort.NONE))
                .hasMessage("gone");
        assertThat(book.isDone()).isFalse();
    }
}
