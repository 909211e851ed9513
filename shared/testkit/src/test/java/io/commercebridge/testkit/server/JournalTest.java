package io.commercebridge.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal();

    private void add(String path, int megabytes) {
        byte[] body = new byte[megabytes << 20];
        journal.add(new Journal.Entry(new Exchange("POST", path, "", Map.of(), body), 200, "ok"));
    }

    @Test
    void keepsEveryRequestButTheBodiesOfTheNewestOnly() {
        for (int i = 0; i < 5; i++) {
            add("/" + i, 10);
        }

        assertThat(journal.entries())
                .extracting(
                        entry -> entry.request().path() + " " + (entry.request().body().length >> 20) + entry.answer())
                .containsExactly("/0 0", "/1 0", "/2 10ok", "/3 10ok", "/4 10ok");
    }

    @Test
    void keepsTheBodyOfTheLastRequestHoweverLarge() {
        add("/small", 1);
        add("/large", 40);

        assertThat(journal.entries().getLast().request().body()).hasSize(40 << 20);
        assertThat(journal.entries().getFirst().request().body()).isEmpty();
    }

    @Test
    void countsAnewOnceCleared() {
        add("/large", 40);
        journal.clear();
        add("/a", 20);
        add("/b", 10);

        assertThat(journal.entries()).extracting(Journal.Entry::answer).containsExactly("ok", "ok");
    }
}
