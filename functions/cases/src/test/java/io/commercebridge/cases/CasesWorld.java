package io.commercebridge.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.service.ServiceDesk;
import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Customers on both sides, and what the tests ask of tickets and cases. */
final class CasesWorld extends FlowWorld {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String FLOW = "cases";
    static final String ANN = "ann@example.org";
    static final String BEN = "ben@rustic.example";
    static final String COMPANY = "C-4711";
    static final String AGENT = "csagent";

    CasesWorld(FlowRunner flow) {
        super(FLOW, flow, CasesWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("B2BUnit", Map.of("uid", COMPANY, "name", "Rustic"));
        UUID ann = systems.org().contact(ANN, "Ann", "Lee");
        UUID ben = systems.org().contact(BEN, "Ben", "Ito", systems.org().account(COMPANY, "Rustic"));
        systems.commerce().seed("Customer", Map.of("uid", ANN, "name", "Ann Lee", "customerID", ann.toString()));
        systems.commerce()
                .seed(
                        "B2BCustomer",
                        Map.of(
                                "uid", BEN,
                                "email", BEN,
                                "name", "Ben Ito",
                                "customerID", ben.toString(),
                                "defaultB2BUnit", COMPANY));
        for (String code : List.of("LAMP", "TENT")) {
            systems.commerce()
                    .seed(
                            "Product",
                            Map.of(
                                    "code",
                                    code,
                                    "name",
                                    "Größe " + code,
                                    "catalogVersion",
                                    Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
        }
        systems.org().product("LAMP", "Lamp");
    }

    ServiceDesk desk() {
        return commerce().desk();
    }

    /** Somebody who works in Dynamics. */
    UserSession agent() {
        return dynamics().asUser(org().salesPerson());
    }

    /** Row id of the company's account. */
    UUID company() {
        return dynamics().rows("account").stream()
                .filter(account -> account.text("accountnumber").equals(Optional.of(COMPANY)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    String open(TicketDraft draft) {
        return desk().openTicket(draft).text("ticketID");
    }

    /** A consumer's ticket that Dynamics knows. */
    String handedOver() {
        String ticket = open(TicketDraft.of(ANN, "My lamp is broken", "It flickers."));
        settle();
        forgetRequests();
        return ticket;
    }

    ItemView ticket(String id) {
        return commerce().item("CsTicket", id);
    }

    String state(String id) {
        return ticket(id).text("state/code");
    }

    /** What stands on the ticket, oldest first. */
    List<String> said(String id) {
        return ticket(id).list("events").stream()
                .map(event -> event.text("text"))
                .toList();
    }

    /** The event that an agent's note or resolution has become. */
    Optional<ItemView> event(String id, UUID row) {
        return ticket(id).list("events").stream()
                .filter(event -> event.text("code").equals(row.toString()))
                .findFirst();
    }

    UUID caseId(String ticket) {
        return NameBasedUuid.of(NameBasedUuid.namespaceOf(dynamics().url().toString()), "Ticket/" + ticket);
    }

    Optional<Row> find(String ticket) {
        return dynamics().row("incident", caseId(ticket));
    }

    Row incident(String ticket) {
        return find(ticket).orElseThrow();
    }

    boolean isActive(String ticket) {
        return incident(ticket).choice("statecode").orElseThrow() == 0;
    }

    /** Notes on the case that the customer has written, oldest first. */
    List<Row> notes(String ticket) {
        return dynamics().rows("annotation").stream()
                .filter(note -> note.ref("objectid")
                        .filter(on -> on.id().equals(caseId(ticket)))
                        .isPresent())
                .filter(note -> note.id().version() == 5)
                .toList();
    }

    List<String> noted(String ticket) {
        return notes(ticket).stream()
                .filter(note -> !note.flag("isdocument"))
                .map(note -> note.text("notetext").orElseThrow())
                .toList();
    }

    List<Row> files(String ticket) {
        return notes(ticket).stream().filter(note -> note.flag("isdocument")).toList();
    }

    Correlation knownTicket(String ticket) {
        return known(Side.COMMERCE, ticket);
    }

    String outcomeOf(String ticket) {
        return outcome(Side.COMMERCE, ticket);
    }

    List<String> warnings(String ticket) {
        return knownTicket(ticket).verdict().orElseThrow().warnings();
    }

    /** Requests to Dynamics that write. */
    List<Journal.Entry> dynamicsWrites() {
        return dynamicsRequests().stream()
                .filter(entry -> !entry.request().method().equals("GET"))
                .toList();
    }

    /** Requests to SAP Commerce that write. */
    List<Journal.Entry> commerceWrites() {
        return commerceRequests().stream()
                .filter(entry -> !entry.request().method().equals("GET"))
                .toList();
    }

    /** The notification as Dataverse cuts it above 256 KB; one of the shop is only marked to be read back. */
    static BridgeEvent cut(BridgeEvent event) {
        return new BridgeEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.traceparent(),
                true,
                event.source().startsWith("/dataverse") ? withoutContent(event.data()) : event.data());
    }

    private static String withoutContent(String data) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(data);
            body.remove(List.of("InputParameters", "PreEntityImages", "PostEntityImages", "ParentContext"));
            return body.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data, e);
        }
    }
}
