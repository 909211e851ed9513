package io.commercebridge.local.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.service.ServiceDesk;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A complaint about what {@link OrderStory} has shipped, from the first word to its end. */
public final class CaseStory implements Story {
    private static final String ORDER = "00001000";
    private static final String DELIVERED = "delivered";
    private static final String ECHO = "echo";
    /** Of two writes at once, the first one's event may show the second one's work already. */
    private static final String NOTHING_TO_DO = "echo|unchanged";

    private final Systems systems;
    private String ticket = "";

    public CaseStory(Systems systems) {
        this.systems = systems;
    }

    @Override
    public String title() {
        return "A tent leaks: the ticket goes to Dynamics, the agent's answers come back";
    }

    @Override
    public Set<String> flows() {
        return Set.of("cases");
    }

    @Override
    public void prepare() {
        UUID company = systems.dynamics().rows("account").stream()
                .filter(account -> account.text("accountnumber").equals(Optional.of(Shopkeeping.UNIT)))
                .findFirst()
                .orElseThrow()
                .id();
        systems.organization().contact(Shopkeeping.BUYER, "Ada", "Lind", company);
    }

    @Override
    public List<Step> steps() {
        return List.of(opened(), photographed(), discussed(), answered(), waiting(), resolved(), reopened(), closed());
    }

    private Step opened() {
        return new Step(
                "Ada Lind opens a ticket about order " + ORDER,
                () -> ticket = desk().openTicket(
                                TicketDraft.of(Shopkeeping.BUYER, "One tent leaks", "Water comes in at the seam.")
                                        .category("Complaint")
                                        .priority("High")
                                        .about(ORDER))
                        .text("ticketID"),
                List.of(DELIVERED, ECHO),
                List.of(
                        Check.equal(
                                "customer of the case",
                                "account",
                                () -> incident().ref("customerid").orElseThrow().table()),
                        Check.equal(
                                "the agent is told of the order",
                                true,
                                () -> incident().text("description").orElse("").contains("Order " + ORDER)),
                        notes(1)));
    }

    private Step photographed() {
        return new Step(
                "she adds a photograph",
                () -> desk().attach(
                                events().getFirst().text("code"),
                                "seam.jpg",
                                "image/jpeg",
                                "a leaking seam".getBytes(UTF_8)),
                List.of(DELIVERED, ECHO),
                List.of(notes(2)));
    }

    private Step discussed() {
        return new Step(
                "an agent notes what the customer is not to read",
                () -> agent().note(incident().id(), "Margin", "Replace it, the tent costs us 61", false),
                List.of("ignored"),
                List.of(Check.equal("messages on the ticket", 1, () -> events().size())));
    }

    private Step answered() {
        return new Step(
                "and answers in a public note",
                () -> agent().note(incident().id(), "Your tent", "<p>A new one is on its way.</p>", true),
                List.of(DELIVERED, "unchanged"),
                List.of(says("A new one is on its way.")));
    }

    private Step waiting() {
        return new Step(
                "the case waits for the carrier",
                () -> agent().setState("incident", incident().id(), 0, 3),
                List.of(DELIVERED, ECHO),
                List.of(state("Open")));
    }

    private Step resolved() {
        return new Step(
                "the agent resolves it",
                () -> agent().resolveCase(incident().id(), "Tent replaced.", "Goodwill, 61"),
                List.of(DELIVERED, DELIVERED, NOTHING_TO_DO, NOTHING_TO_DO + "|"),
                List.of(state("Closed"), says("Tent replaced.")));
    }

    private Step reopened() {
        return new Step(
                "the new tent leaks too, and Ada reopens the ticket",
                () -> desk().reopenTicket(ticket),
                List.of(DELIVERED, ECHO),
                List.of(caseState(0)));
    }

    private Step closed() {
        return new Step(
                "it was the sprinkler; she closes the ticket herself",
                () -> desk().closeTicket(ticket),
                List.of(DELIVERED, ECHO, ECHO, ECHO),
                List.of(caseState(1), state("Closed"), notes(3)));
    }

    private ServiceDesk desk() {
        return systems.commerce().desk();
    }

    private UserSession agent() {
        return systems.dynamics().asUser(systems.organization().salesPerson());
    }

    private ItemView shown() {
        return systems.commerce().item("CsTicket", ticket);
    }

    private List<ItemView> events() {
        return shown().list("events");
    }

    private Row incident() {
        return systems.dynamics().rows("incident").stream()
                .filter(row -> row.text("ticketnumber").filter(ticket::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no case " + ticket + " in Dynamics"));
    }

    /** Of the customer: the bridge's own row ids are name-based. */
    private Check notes(long count) {
        return Check.equal("notes and files of the customer", count, () -> {
            UUID on = incident().id();
            return systems.dynamics().rows("annotation").stream()
                    .filter(note -> note.id().version() == 5)
                    .filter(note -> note.ref("objectid")
                            .filter(ref -> ref.id().equals(on))
                            .isPresent())
                    .count();
        });
    }

    private Check says(String text) {
        return Check.equal("the ticket says '" + text + "'", true, () -> events().stream()
                .anyMatch(event -> event.text("text").equals(text)));
    }

    private Check state(String code) {
        return Check.equal("state of the ticket", code, () -> shown().text("state/code"));
    }

    private Check caseState(int code) {
        return Check.equal(
                "state of the case", code, () -> incident().choice("statecode").orElseThrow());
    }
}
