package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.TwoWorkers;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** However late, often and out of order a ticket is told, and whatever fails on the way, one case comes of it. */
@QuarkusTest
class TicketDeliveryTest extends CasesTestBase {
    private static final int SEEDS = Integer.getInteger("commercebridge.seeds", 60) / 4;

    @Test
    void i1WaitsForAnUnknownCustomerAndIsReleasedByTheirArrival() {
        world.commerce().seed("Customer", Map.of("uid", "late@example.org", "name", "Late Lu"));
        String ticket = world.open(TicketDraft.of("late@example.org", "Hello", "Who am I?"));
        List<BridgeEvent> event = world.takeFromCommerce();
        assertThat(world.handle(event)).hasSize(1);
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.knownTicket(ticket).parked().orElseThrow().reason())
                .isEqualTo("waiting for contact late@example.org");
        assertThat(world.find(ticket)).isEmpty();
        world.agent().insert("contact", Map.of("emailaddress1", "late@example.org", "lastname", "Lu"));
        world.handle(world.takeFromDynamics());
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.noted(ticket)).containsExactly("Who am I?");
        assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i1WaitsForAnUnknownCompany() {
        world.commerce().seed("B2BUnit", Map.of("uid", "C-9000", "name", "Late"));
        world.commerce()
                .seed(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                "b@late.example",
                                "email",
                                "b@late.example",
                                "name",
                                "B",
                                "defaultB2BUnit",
                                "C-9000"));
        String ticket = world.open(TicketDraft.of("b@late.example", "Hello", "Hello?"));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.handle(event);
        world.handle(event);
        assertThat(world.knownTicket(ticket).parked().orElseThrow().reason()).isEqualTo("waiting for account C-9000");
        world.agent().insert("account", Map.of("name", "Late", "accountnumber", "C-9000"));
        world.settle();
        assertThat(world.runQueue()).isEqualTo(1);
        assertThat(world.find(ticket)).isPresent();
    }

    @Test
    void i2MakesOneCaseOfThreeDeliveriesAndOfTwentyAtOnce() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm."));
        List<BridgeEvent> event = world.takeFromCommerce();
        for (int i = 0; i < 3; i++) {
            assertThat(world.handle(event)).isEmpty();
        }
        String atOnce = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm."));
        List<BridgeEvent> same = world.takeFromCommerce();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.submit(() -> world.handle(same));
            }
        }
        world.handle(same);
        for (String one : List.of(ticket, atOnce)) {
            assertThat(world.dynamics().rows("incident"))
                    .filteredOn(
                            row -> row.text("ticketnumber").filter(one::equals).isPresent())
                    .hasSize(1);
            assertThat(world.noted(one)).containsExactly("Hm.");
            assertThat(world.knownTicket(one).trail().entries()).hasSize(1);
        }
    }

    @Test
    void i2LeavesOneCaseWhenTheFunctionDiesBeforeItRecords() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm."));
        List<BridgeEvent> event = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 4, new Fault.Action.ApplyThenDrop()));
        assertThat(world.handle(event)).hasSize(1);
        world.dynamics().faults().clear();
        assertThat(world.find(ticket)).isPresent();
        assertThat(world.handle(event)).isEmpty();
        assertThat(world.noted(ticket)).containsExactly("Hm.");
        assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
    }

    @Test
    void i10OnlyTheOwnerOfTheMomentRecords() throws Exception {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "One."));
        List<BridgeEvent> older = world.takeFromCommerce();
        world.desk().comment(ticket, CasesWorld.ANN, "Two.");
        List<BridgeEvent> newer = world.takeFromCommerce();
        world.dynamics().faults().arm(Fault.of("POST", "batch", 1, new Fault.Action.Delay(Duration.ofSeconds(2))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> paused = threads.submit(() -> world.handle(older));
            Awaitility.await().until(() -> !world.commerceRequests().isEmpty());
            assertThat(world.handle(newer)).isEmpty();
            assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
            assertThat(paused.get()).hasSize(1);
        }
        assertThat(world.handle(older)).isEmpty();
        // Unchanged if both happened within the same millisecond.
        assertThat(world.outcomeOf(ticket)).isIn("stale", "unchanged");
        assertThat(world.noted(ticket)).containsExactlyInAnyOrder("One.", "Two.");
    }

    @Test
    void i10OneCaseAndEveryCommentOnceHoweverTwoWorkersShareThem() {
        for (int seed = 0; seed < SEEDS; seed++) {
            shareOut(new Random(seed), "seed " + seed);
        }
    }

    private void shareOut(Random random, String story) {
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

    @Test
    void i3ChangesNothingForAnOlderEvent() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "One."));
        List<BridgeEvent> older = world.takeFromCommerce();
        world.desk().comment(ticket, CasesWorld.ANN, "Two.");
        world.commerce().save("CsTicket", Map.of("ticketID", ticket, "headline", "Lamp and tent"));
        List<BridgeEvent> newer = world.takeFromCommerce();
        world.handle(List.of(newer.getLast()));
        world.forgetRequests();
        world.handle(older);
        world.handle(List.of(newer.getFirst()));
        assertThat(world.dynamicsWrites()).isEmpty();
        assertThat(world.incident(ticket).text("title")).contains("Lamp and tent");
        assertThat(world.noted(ticket)).containsExactly("One.", "Two.");
    }

    @Test
    void sendsOnlyWhatHasChanged() {
        String ticket = world.handedOver();
        world.desk().comment(ticket, CasesWorld.ANN, "Two.");
        world.handle(world.takeFromCommerce());
        assertThat(world.dynamicsRequests()).hasSize(1);
        assertThat(world.dynamicsRequests().getFirst().request().path()).contains("annotations(");
        world.forgetRequests();
        world.commerce().save("CsTicket", Map.of("ticketID", ticket, "priority", "High"));
        world.handle(world.takeFromCommerce());
        assertThat(world.dynamicsRequests()).hasSize(1);
        assertThat(world.dynamicsRequests().getFirst().request().text()).isEqualTo("{\"prioritycode\":1}");
    }

    @Test
    void writesLaterCommentsEachOnceAndInTheirOrderHoweverOftenTheyAreTold() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "0"));
        List<BridgeEvent> all = new ArrayList<>(world.takeFromCommerce());
        for (int i = 1; i < 5; i++) {
            world.desk().comment(ticket, i % 2 == 0 ? CasesWorld.ANN : CasesWorld.AGENT, Integer.toString(i));
            all.addAll(world.takeFromCommerce());
        }
        world.handle(List.of(all.get(2)));
        world.handle(all.reversed());
        world.handle(all);
        assertThat(world.noted(ticket)).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void i4WritesACaseAgainThatWasDeletedInDynamics() {
        String ticket = world.handedOver();
        world.agent().delete("incident", world.caseId(ticket));
        world.takeFromDynamics();
        world.commerce().save("CsTicket", Map.of("ticketID", ticket, "headline", "Again"));
        world.settle();
        assertThat(world.incident(ticket).text("title")).contains("Again");
        assertThat(world.noted(ticket)).containsExactly("It flickers.");
    }
}
