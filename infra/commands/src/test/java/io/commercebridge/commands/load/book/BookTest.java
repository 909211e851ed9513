package io.commercebridge.commands.load.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.commands.Refusal;
import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
    private static final Identity IDENTITY = new Identity(Map.of("BRIDGE_DYNAMICS_URL", "https://contoso.example"));

    @TempDir
    Path folder;

    private static void finish(StepBook step, OpenPage page) {
        Tally tally = new Tally();
        tally.add("delivered", 10);
        step.finished(page, tally, new Effort(1, 2, 3, 4));
    }

    @Test
    void tellsAfterAKillWhatWasFinishedBefore() {
        Path path = folder.resolve("progress");
        try (BookFile file = BookFile.open(path)) {
            StepBook step = Book.in(file, IDENTITY).step("products");
            step.total(1000);
            OpenPage first = step.open().getFirst();
            OpenPage second = step.follows("second");
            OpenPage third = step.follows("third");
            finish(step, second);
            Tally tally = new Tally();
            tally.add(Tally.PARKED, "4711", "tax class 'luxury' has no tax group");
            step.finished(first, tally, new Effort(5, 6, 7, 8));
            assertThat(step.open()).containsExactly(third);
        }
        try (BookFile file = BookFile.open(path)) {
            Book book = Book.in(file, IDENTITY);
            StepBook step = book.step("products");
            assertThat(book.isResumed()).isTrue();
            assertThat(step.open()).containsExactly(new OpenPage(2, "third"));
            assertThat(step.leadsOn(new OpenPage(2, "third"))).isTrue();
            assertThat(step.total()).hasValue(1000);
            assertThat(step.rows()).isEqualTo(11);
            assertThat(step.effort()).isEqualTo(new Effort(5, 6, 7, 8));
            assertThat(step.tally().reasons(Tally.PARKED).groups())
                    .hasEntrySatisfying(
                            "tax class '…' has no tax group",
                            group -> assertThat(group.named().getFirst().row()).isEqualTo("4711"));
            file.forget();
        }
        try (BookFile file = BookFile.open(path)) {
            assertThat(Book.in(file, IDENTITY).isResumed()).isFalse();
        }
    }

    /** Pages are finished in any order, and the file is read anew at any moment. */
    @Property(tries = 50)
    void neverLosesAPageAndNeverFinishesOneTwice(@ForAll @IntRange(min = 1, max = 30) int pages, @ForAll Random random)
            throws IOException {
        Path path = Files.createTempDirectory("book").resolve("progress");
        List<Long> finished = new ArrayList<>();
        boolean done = false;
        while (!done) {
            try (BookFile file = BookFile.open(path)) {
                StepBook step = Book.in(file, IDENTITY).step("rows");
                List<OpenPage> underWay = new ArrayList<>();
                List<OpenPage> toRead = new ArrayList<>(step.open());
                while (!(toRead.isEmpty() && underWay.isEmpty()) && random.nextInt(8) > 0) {
                    if (!toRead.isEmpty() && random.nextBoolean()) {
                        OpenPage page = toRead.removeFirst();
                        if (step.leadsOn(page) && page.number() < pages - 1) {
                            toRead.add(step.follows("page " + (page.number() + 1)));
                        }
                        underWay.add(page);
                    } else if (!underWay.isEmpty()) {
                        OpenPage page = underWay.remove(random.nextInt(underWay.size()));
                        finish(step, page);
                        finished.add(page.number());
                    }
                }
                done = step.isDone();
            }
        }
        assertThat(finished).hasSize(pages).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatIsAnotherLoads() throws IOException {
        Path path = folder.resolve("progress");
        try (BookFile file = BookFile.open(path)) {
            StepBook step = Book.in(file, IDENTITY).step("rows");
            finish(step, step.open().getFirst());
            Identity other = new Identity(Map.of("BRIDGE_DYNAMICS_URL", "https://fabrikam.example"));
            assertThatThrownBy(() -> Book.in(file, other))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContainingAll(
                            "progress of another load",
                            "BRIDGE_DYNAMICS_URL was 'https://contoso.example' and is 'https://fabrikam.example'",
                            "AGAIN=1");
            Files.writeString(path, "{\"sett");
            assertThatThrownBy(() -> Book.in(file, IDENTITY)).hasMessageContaining("is not the progress of a load");
        }
    }

    @Test
    void isOpenToOneCommandOnly() {
        Path path = folder.resolve("progress");
        try (BookFile _ = BookFile.open(path)) {
            assertThatThrownBy(() -> BookFile.open(path))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("another load is running");
        }
        BookFile.open(path).close();
    }
}
