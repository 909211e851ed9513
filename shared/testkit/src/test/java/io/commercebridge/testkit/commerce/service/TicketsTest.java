package io.commercebridge.testkit.commerce.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said on tickets, what the shop tells of it, and what it takes. */
class TicketsTest {
    private static final String EVENT = """
            {"ticketID":"%s","events":[{"code":"d365-1","text":"We look into it","author":{"uid":"csagent"},
             "component":{"code":"ticketSystem","domain":{"code":"ticketSystemDomain"}},
             "commentType":{"code":"customerNote","domain":{"code":"ticketSystemDomain"}},
             "interventionType":{"code":"TicketMessage"}}]}""";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);
    private final Told told = new Told(shop);

    @BeforeEach
    void seed() {
        Orders.seed(shop);
        shop.seed("BaseSite", Map.of("uid", "powertools"));
        shop.shop().placeOrder(Orders.draft(true));
        told.forget();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String ticket() {
        String id = shop.desk()
                .openTicket(TicketDraft.of("ann@acme.test", "Broken", "It is broken.")
                        .category("Complaint")
                        .priority("High")
                        .about("o1")
                        .on("powertools"))
                .text("ticketID");
        return id;
    }

    @Test
    void tellsOfANewTicketWithItsFirstMessage() {
        String id = ticket();

        JsonNode ticket = told.only("BridgeTicket", "Created");
        assertThat(id).matches("\\d{8}");
        assertThat(ticket.path("integrationKey").asText()).isEqualTo(id);
        assertThat(ticket.path("headline").asText()).isEqualTo("Broken");
        assertThat(ticket.at("/state/code").asText()).isEqualTo("New");
        assertThat(ticket.at("/category/code").asText()).isEqualTo("Complaint");
        assertThat(ticket.at("/priority/code").asText()).isEqualTo("High");
        assertThat(ticket.at("/customer/uid").asText()).isEqualTo("ann@acme.test");
        assertThat(ticket.at("/customer/defaultB2BUnit/uid").asText()).isEqualTo("acme");
        assertThat(ticket.at("/order/integrationKey").asText()).isEqualTo("o1|null");
        assertThat(ticket.at("/baseSite/uid").asText()).isEqualTo("powertools");
        assertThat(ticket.path("events")).hasSize(1);
        JsonNode event = ticket.at("/events/0");
        assertThat(event.path("code").asText()).hasSize(8);
        assertThat(event.path("integrationKey").asText())
                .isEqualTo(event.path("code").asText());
        assertThat(event.path("text").asText()).isEqualTo("It is broken.");
        assertThat(event.at("/commentType/code").asText()).isEqualTo("ticketCreationEvent");
        assertThat(event.at("/interventionType/code").asText()).isEqualTo("TicketMessage");
        assertThat(event.at("/reason/code").asText()).isEqualTo("FirstContact");
        assertThat(event.at("/author/uid").asText()).isEqualTo("ann@acme.test");
        assertThat(event.path("ticket")).isEqualTo(Api.JSON.createObjectNode().put("ticketID", id));
    }

    @Test
    void tellsTheTicketOfEveryMessageAndAttachment() {
        String id = ticket();
        told.forget();

        String event = shop.desk().comment(id, "csagent", "Which one?").text("code");
        JsonNode commented = told.only("BridgeTicket", "Updated");
        String media = shop.desk()
                .attach(event, "saw.jpg", "image/jpeg", "bytes".getBytes(UTF_8))
                .text("code");
        JsonNode attached = told.only("BridgeTicket", "Updated");

        assertThat(commented.at("/events/1/author/uid").asText()).isEqualTo("csagent");
        JsonNode file = attached.at("/events/1/attachments/0");
        assertThat(file.path("integrationKey").asText()).isEqualTo("Online|Default|" + media);
        assertThat(file.path("realFileName").asText()).isEqualTo("saw.jpg");
        assertThat(file.path("mime").asText()).isEqualTo("image/jpeg");
        assertThat(file.path("size").asLong()).isEqualTo(5);
        assertThat(file.has("content")).isFalse();
    }

    @Test
    void readsAnAttachmentsBytesInBase64() {
        String event =
                shop.desk().comment(ticket(), "ann@acme.test", "See here").text("code");
        String media = shop.desk()
                .attach(event, "note.txt", "text/plain", "häßlich".getBytes(UTF_8))
                .text("code");

        Api.Answer answer = api.get("BridgeAttachment/Medias('Online%7CDefault%7C" + media + "')");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(java.util.Base64.getDecoder()
                        .decode(answer.d().path("content").asText()))
                .isEqualTo("häßlich".getBytes(UTF_8));
        assertThat(api.get("BridgeAttachment/$metadata").text()).contains("<Property Name=\"content\"");
    }

    @Test
    void closesATicketWithAResolutionAndReopensIt() {
        String id = ticket();
        told.forget();

        shop.desk().closeTicket(id);
        JsonNode closed = told.only("BridgeTicket", "Updated");
        shop.desk().reopenTicket(id);
        JsonNode open = told.only("BridgeTicket", "Updated");

        assertThat(closed.at("/state/code").asText()).isEqualTo("Closed");
        assertThat(closed.at("/resolution/resolutionType/code").asText()).isEqualTo("Closed");
        assertThat(closed.path("events")).hasSize(2);
        assertThat(open.at("/state/code").asText()).isEqualTo("Open");
        assertThat(open.has("resolution")).isFalse();
        assertThat(open.path("events")).hasSize(2);
    }

    @Test
    void takesAMessageAsPartOfItsTicketOnce() {
        String id = ticket();

        Api.Answer answer = api.post("BridgeTicket/CsTickets", EVENT.formatted(id));
        api.post("BridgeTicket/CsTickets", EVENT.formatted(id));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(shop.item("CsTicket", id).list("events"))
                .extracting(event -> event.text("text"))
                .containsExactly("It is broken.", "We look into it");
    }
}
