package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random histories of one ticket, told in random order with repetitions: both sides agree in the end. */
@QuarkusTest
class CasesConvergenceTest extends CasesTestBase {
    private static final String SECRET = "internal ";

    @Test
    void i4BothSidesAgreeAfterAnyHistoryInAnyOrder() {
        RandomHistory.playAll(20, seed -> new History(world, seed));
    }

    private static final class History extends RandomHistory {
        private final CasesWorld world;
        private final String ticket;
        private final List<String> comments = new ArrayList<>();
        private final Map<UUID, String> published = new java.util.LinkedHashMap<>();
        private final Set<UUID> internal = new HashSet<>();
        private int count;
        private int files;
        /** One for each change that the other side is to hear of: there is one write for each at most, none for an echo. */
        private int writes = 1;

        History(CasesWorld world, int seed) {
            super(world, seed);
            this.world = world;
            String customer = random().nextBoolean() ? CasesWorld.ANN : CasesWorld.BEN;
            this.ticket = world.open(TicketDraft.of(customer, "Lamp", "first"));
            comments.add("first");
            world.forgetRequests();
        }

        @Override
        protected void act() {
            boolean known = world.find(ticket).isPresent();
            writes++;
            int choice = random().nextInt(known ? 100 : 30);
            if (choice < 10) {
                comment();
            } else if (choice < 15) {
                attach();
            } else if (choice < 20) {
                details();
            } else if (choice < 30) {
                closeOrReopenInTheShop();
            } else if (choice < 55) {
                note();
            } else if (choice < 70) {
                changeNote();
            } else if (choice < 85) {
                status();
            } else {
                resolveOrReopenInDynamics();
            }
        }

        private String text(String what) {
            return what + " " + ++count;
        }

        private void comment() {
            record("comment");
            String text = text("comment");
            world.desk().comment(ticket, CasesWorld.ANN, text);
            comments.add(text);
        }

        private void attach() {
            record("file");
            String event = world.ticket(ticket).list("events").getFirst().text("code");
            world.desk().attach(event, "file.txt", "text/plain", new byte[] {1});
            files++;
        }

        private void details() {
            record("details");
            world.commerce()
                    .save(
                            "CsTicket",
                            Map.of(
                                    "ticketID",
                                    ticket,
                                    "headline",
                                    text("headline"),
                                    "priority",
                                    List.of("Low", "Medium", "High").get(random().nextInt(3))));
        }

        private void closeOrReopenInTheShop() {
            if (world.state(ticket).equals("Closed")) {
                record("shop reopens");
                world.desk().reopenTicket(ticket);
            } else {
                record("shop closes");
                world.desk().closeTicket(ticket);
                comments.add("Closed by the customer");
            }
        }

        private void note() {
            boolean isPublic = random().nextBoolean();
            record(isPublic ? "public note" : "internal note");
            String text = text(isPublic ? "note" : SECRET);
            UUID note = world.agent().note(world.caseId(ticket), text, text, isPublic);
            if (isPublic) {
                published.put(note, text);
            } else {
                internal.add(note);
            }
        }

        private void changeNote() {
            List<UUID> all = new ArrayList<>(published.keySet());
            all.addAll(internal);
            if (all.isEmpty()) {
                note();
                return;
            }
            UUID note = all.get(random().nextInt(all.size()));
            boolean isPublic = random().nextBoolean();
            record(isPublic ? "note published" : "note made internal");
            String text = text(isPublic ? "note" : SECRET);
            world.agent().update("annotation", note, Map.of("cb_public", isPublic, "notetext", text, "subject", text));
            published.remove(note);
            internal.remove(note);
            if (isPublic) {
                published.put(note, text);
            } else {
                internal.add(note);
            }
        }

        private void status() {
            if (!world.isActive(ticket)) {
                return;
            }
            record("status");
            world.agent().setState("incident", world.caseId(ticket), 0, 1 + random().nextInt(4));
        }

        private void resolveOrReopenInDynamics() {
            if (world.isActive(ticket)) {
                record("agent resolves");
                // The state, and the message.
                writes++;
                String text = text("resolved");
                world.agent().resolveCase(world.caseId(ticket), text, SECRET + "remark");
            } else {
                record("agent reopens");
                world.agent().reopenCase(world.caseId(ticket));
            }
        }

        /** Ten events of one batch may take longer than an invocation has. */
        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            assertThat(world.deadLetters().list()).as(this::story).isEmpty();
            Row incident = world.incident(ticket);
            assertThat(world.state(ticket).equals("Closed"))
                    .as(() -> story() + " closed in the shop")
                    .isEqualTo(!world.isActive(ticket));
            assertThat(incident.text("title"))
                    .as(this::story)
                    .isEqualTo(Optional.of(world.ticket(ticket).text("headline")));
            assertThat(incident.choice("prioritycode"))
                    .as(this::story)
                    .contains(3
                            - List.of("Low", "Medium", "High")
                                    .indexOf(world.ticket(ticket).text("priority/code")));
            assertThat(world.noted(ticket)).as(this::story).isEqualTo(comments);
            checkNotes();
            checkRequests();
        }

        private void checkRequests() {
            assertThat(world.files(ticket)).as(this::story).hasSize(files);
            assertThat(world.commerceRequests().stream()
                            .filter(entry -> entry.request().path().contains("BridgeAttachment"))
                            .count())
                    .as(() -> story() + " files read")
                    .isEqualTo(files);
            assertThat(Stream.concat(world.dynamicsWrites().stream(), world.commerceWrites().stream())
                            .filter(entry -> entry.status() < 300)
                            .count())
                    .as(() -> story() + " writes")
                    .isLessThanOrEqualTo(writes);
        }

        private void checkNotes() {
            published.forEach(
                    (note, text) -> assertThat(world.event(ticket, note).map(event -> event.text("text")))
                            .as(this::story)
                            .contains(text));
            internal.forEach(note -> assertThat(world.event(ticket, note).map(event -> event.text("text")))
                    .as(this::story)
                    .isIn(Optional.empty(), Optional.of("This message has been withdrawn.")));
            assertThat(world.said(ticket)).as(this::story).noneMatch(text -> text.contains(SECRET));
            long resolutions = world.dynamics().rows("incidentresolution").stream()
                    .filter(resolution -> resolution
                            .ref("incidentid")
                            .filter(on -> on.id().equals(world.caseId(ticket)))
                            .isPresent())
                    .filter(resolution -> resolution.text("subject").orElse("").startsWith("resolved"))
                    .count();
            assertThat(world.said(ticket).stream()
                            .filter(text -> text.startsWith("resolved"))
                            .count())
                    .as(this::story)
                    .isEqualTo(resolutions);
        }
    }
}
