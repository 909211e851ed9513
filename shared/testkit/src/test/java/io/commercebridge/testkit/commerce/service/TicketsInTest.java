package io.commercebridge.testkit.commerce.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers as they come in on tickets. */
class TicketsInTest {
    private static final String MESSAGE = """
            "text":"We look into it","author":{"uid":"csagent"},
            "component":{"code":"ticketSystem","domain":{"code":"ticketSystemDomain"}},
            "commentType":{"code":"customerNote","domain":{"code":"ticketSystemDomain"}}""";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);
    private final Told told = new Told(shop);

    @BeforeEach
    void seed() {
        Orders.seed(shop);
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String ticket() {
        String id = shop.desk()
                .openTicket(TicketDraft.of("ann@acme.test", "Broken", "It is broken."))
                .text("ticketID");
        told.forget();
        return id;
    }

    private List<String> texts(String id) {
        return shop.item("CsTicket", id).list("events").stream()
                .map(event -> event.text("text"))
                .toList();
    }

    private void saved(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void takesAMessageOfATicketOnceByItsCode() {
        String id = ticket();
        String body = "{\"ticketID\":\"" + id + "\",\"state\":{\"code\":\"Open\"},\"events\":[{\"code\":\"d-1\","
                + MESSAGE + "}]}";

        saved(api.post("BridgeTicket/CsTickets", body), 201);
        saved(api.post("BridgeTicket/CsTickets", body), 201);

        assertThat(texts(id)).containsExactly("It is broken.", "We look into it");
        assertThat(shop.item("CsTicket", id).text("state/code")).isEqualTo("Open");
        assertThat(told.only("BridgeTicket", "Updated").path("events")).hasSize(2);
    }

    @Test
    void takesAMessageAlone() {
        String id = ticket();

        saved(
                api.post(
                        "BridgeTicket/CsCustomerEvents",
                        "{\"code\":\"d-1\",\"ticket\":{\"ticketID\":\"" + id + "\"}," + MESSAGE + "}"),
                201);

        assertThat(texts(id)).containsExactly("It is broken.", "We look into it");
        told.only("BridgeTicket", "Updated");
    }

    @Test
    void takesOffTheTicketWhatAPatchDoesNotName() {
        String id = ticket();

        saved(
                api.patch("BridgeTicket/CsTickets('" + id + "')", "{\"events\":[{\"code\":\"d-1\"," + MESSAGE + "}]}"),
                200);

        assertThat(texts(id)).containsExactly("We look into it");
        assertThat(shop.items("CsCustomerEvent")).hasSize(2);
    }

    @Test
    void closesATicketWithAResolutionThatNamesIt() {
        String id = ticket();
        String body = """
                {"ticketID":"%s","state":{"code":"Closed"},"resolution":{"code":"d-2","ticket":{"ticketID":"%s"},%s,
                 "resolutionType":{"code":"Closed"}}}""".formatted(id, id, MESSAGE);

        saved(api.post("BridgeTicket/CsTickets", body), 201);

        ItemView closed = shop.item("CsTicket", id);
        assertThat(closed.text("state/code")).isEqualTo("Closed");
        assertThat(closed.text("resolution/resolutionType/code")).isEqualTo("Closed");
        assertThat(texts(id)).hasSize(2);
    }

    @Test
    void opensATicketForSomebodyAndNumbersIt() {
        Api.Answer answer = api.post(
                "BridgeTicket/CsTickets", "{\"headline\":\"Called us\",\"customer\":{\"uid\":\"ann@acme.test\"}}");

        saved(answer, 201);
        assertThat(answer.d().path("ticketID").asText()).matches("\\d{8}");
        assertThat(answer.d().path("integrationKey").asText())
                .isEqualTo(answer.d().path("ticketID").asText());
    }

    @Test
    void readsNoFileByItsBytes() {
        assertThat(api.get("BridgeAttachment/Medias?$filter=content%20eq%20'eA=='")
                        .error())
                .isEqualTo("filter_not_supported");
    }

    @Test
    void ignoresBytesThatSomebodyWrites() {
        Api.Answer answer = api.post("BridgeAttachment/Medias", """
                {"code":"m1","catalogVersion":{"version":"Online","catalog":{"id":"Default"}},"content":"eA=="}""");

        saved(answer, 201);
        assertThat(answer.d().path("content").isNull()).isTrue();
    }
}
