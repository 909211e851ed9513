package io.commercebridge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.TwoWorkers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.server.Fault;
import io.commercebridge.testkit.server.Fault.Action.ApplyThenDrop;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One RMA of each return, whatever happens on the way. */
@QuarkusTest
class ReturnFaultsTest extends ReturnsTestBase {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private void isOne(String code) {
        assertThat(world.dynamics().rows("msdyn_rma").stream().filter(row -> row.text("msdyn_referenceno")
                        .filter(code::equals)
                        .isPresent()))
                .hasSize(1);
        assertThat(world.lines(code)).hasSize(2);
    }

    @Test
    void i2MakesOneRmaOfThreeDeliveriesAndOfTwentyAtOnce() {
        String code = world.ask(allOf(sold()));
        List<BridgeEvent> events = world.takeFromCommerce();
        for (int i = 0; i < 3; i++) {
            assertThat(world.handle(events)).isEmpty();
        }
        isOne(code);
        String atOnce = world.ask(allOf(sold()));
        List<BridgeEvent> same = world.takeFromCommerce();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> world.handle(same));
            }
        }
        world.handle(same);
        isOne(atOnce);
        world.settleAll();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i2LeavesOneRmaWhenTheAnswerIsLostAndKeepsWhatPeopleDecidedMeanwhile() {
        String code = world.ask(allOf(sold()));
        List<BridgeEvent> events = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 9, new ApplyThenDrop()));
        assertThat(world.handle(events)).isNotEmpty();
        world.dynamics().faults().clear();
        isOne(code);
        world.agent().rejectReturn(world.rmaId(code), world.subStatus("Rejected"), "No.");
        assertThat(world.handle(events)).isEmpty();
        assertThat(world.rma(code).orElseThrow().choice("msdyn_systemstatus")).contains(690970001);
        world.settleAll();
        isOne(code);
        assertThat(world.status(code)).isEqualTo("CANCELED");
    }

    @Test
    void i2WritesTheProgressOnceWhenTheAnswerIsLost() {
        String code = settled(ReturnDraft.of(sold()).refund(0, 2, "GoodWill"));
        world.agent().receive(world.lineId(code, 0), "2");
        world.agent().refund(world.lineId(code, 0), "40", NOW);
        world.commerce().faults().arm(Fault.of("POST", "batch", 1, new ApplyThenDrop()));
        world.settleAll();
        assertThat(world.status(code)).isEqualTo("COMPLETED");
        assertThat(world.entry(code, 0).number("refundedAmount")).isEqualByComparingTo("40");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i10EndsRightWhenTwoWorkersHaveTheSameEvents() {
        for (int seed = 0; seed < 3; seed++) {
            String code = world.ask(allOf(sold()));
            TwoWorkers workers = new TwoWorkers(world, new Random(seed));
            workers.settle();
            isOne(code);
            world.agent().receive(world.lineId(code, 0), "3");
            world.agent().receive(world.lineId(code, 1), "1");
            workers.settle();
            world.settleAll();
            assertThat(world.status(code)).isEqualTo("RECEIVED");
        }
        assertThat(world.deadLetters().list()).isEmpty();
    }
}
