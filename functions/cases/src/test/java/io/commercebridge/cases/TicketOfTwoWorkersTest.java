package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.TwoWorkers;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A lease runs out while its worker still works: two workers have the same events at once. */
@QuarkusTest
class TicketOfTwoWorkersTest extends CasesTestBase {
    private static final int SEEDS = Integer.getInteger("commercebridge.seeds", 60) / 4;

    @Test
    void i10OneCaseAndEveryCommentOnce() {
        for (int seed = 0; seed < SEEDS; seed++) {
            play(new Random(seed), "seed " + seed);
        }
    }

    private void play(Random random, String story) {
        TwoWorkers workers = new TwoWorkers(world, random);
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "One."));
        workers.settle();
        world.desk().comment(ticket, CasesWorld.ANN, "Two.");
        workers.settle();
        world.agent().note(world.caseId(ticket), "Answer", "Three.", true);
        if (random.nextBoolean()) {
            world.desk().comment(ticket, CasesWorld.ANN, "Four.");
        }
        workers.settle();
        assertThat(world.deadLetters().list()).as(story).isEmpty();
        assertThat(world.dynamics().rows("incident").stream()
                        .filter(row ->
                                row.text("ticketnumber").filter(ticket::equals).isPresent()))
                .as(story)
                .hasSize(1);
        assertThat(world.noted(ticket)).as(story).doesNotHaveDuplicates().contains("One.", "Two.");
        assertThat(world.said(ticket).stream().filter("Three."::equals))
                .as(story)
                .hasSize(1);
    }
}
