package io.commercebridge.testkit.commerce.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say on tickets, and what the shop tells of it. */
class TicketsTest {
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
        return shop.desk()
                .openTicket(TicketDraft.of("ann@acme.test", "Broken", "It is broken.")
                        .category("Complaint")
                        .priority("High")
                        .about("o1")
                        .on("powertools"))
                .text("ticketID");
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
        assertThat(Base64.getDecoder().decode(answer.d().path("content").asText()))
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
    void showsAConsumersTicketWithoutAUnit() {
        shop.portal().registerConsumer("eve@example.org", "Eve", Map.of());
        told.forget();

        shop.desk().openTicket(TicketDraft.of("eve@example.org", "Lost", "Where is it?"));

        JsonNode ticket = told.only("BridgeTicket", "Created");
        assertThat(ticket.at("/customer/integrationKey").asText()).isEqualTo("eve%40example.org");
        assertThat(ticket.path("customer").has("defaultB2BUnit")).isFalse();
        assertThat(ticket.at("/priority/code").asText()).isEqualTo("Low");
    }

    @Test
    void marksWhatTheCustomerDoesNotSee() {
        String id = ticket();
        shop.desk().setState(id, "Open");
        told.forget();

        shop.desk().remark(id, "csagent", "He always says so");

        JsonNode ticket = told.only("BridgeTicket", "Updated");
        assertThat(ticket.at("/state/code").asText()).isEqualTo("Open");
        assertThat(ticket.at("/events/1/interventionType/code").asText()).isEqualTo("Private");
    }

    @Test
    void numbersTicketsAndMessagesOneAfterTheOther() {
        String first = ticket();
        String second = ticket();

        assertThat(Integer.parseInt(second)).isEqualTo(Integer.parseInt(first) + 1);
        assertThat(shop.items("CsCustomerEvent"))
                .extracting(event -> event.text("code"))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-Z]{8}"));
    }
}
