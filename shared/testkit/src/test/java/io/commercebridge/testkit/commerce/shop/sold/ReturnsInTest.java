package io.commercebridge.testkit.commerce.shop.sold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.ChangeSet;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of returns, as it comes in. */
class ReturnsInTest {
    private static final String KEY = """
            "orderEntry":{"entryNumber":%d,"order":{"code":"o1","versionID":null}}""";
    private static final String VERSION = "{\"version\":\"Online\",\"catalog\":{\"id\":\"Default\"}}";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);
    private final Told told = new Told(shop);

    @BeforeEach
    void request() {
        Orders.seed(shop);
        shop.shop().placeOrder(Orders.draft(true));
        shop.shop()
                .requestReturn(
                        ReturnDraft.of("o1").refund(0, 1, "DamagedInTransit").replacement(1, 2, "ManufacturingFault"));
        told.forget();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private ItemView entry(int index) {
        return shop.item("ReturnRequest", "00005000").list("returnEntries").get(index);
    }

    @Test
    void movesARequestAndItsRefundInOneWrite() {
        Api.Answer answer = api.post("BridgeReturn/ReturnRequests", """
                {"code":"00005000","RMA":"RMA-7","status":{"code":"PAYMENT_REVERSED"},"returnEntries":[{%s,
                 "receivedQuantity":"1","reachedDate":"/Date(1767225600000)/","notes":"Thank you",
                 "status":{"code":"PAYMENT_REVERSED"},"refundedAmount":"90.00","refundedDate":"/Date(1767225600000)/"}]}""".formatted(KEY.formatted(0)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        ItemView request = shop.item("ReturnRequest", "00005000");
        assertThat(request.text("RMA")).isEqualTo("RMA-7");
        assertThat(request.text("status/code")).isEqualTo("PAYMENT_REVERSED");
        assertThat(request.list("returnEntries")).hasSize(2);
        assertThat(entry(0).number("refundedAmount")).isEqualByComparingTo("90");
        assertThat(entry(0).number("amount")).isEqualByComparingTo("100");
        assertThat(entry(0).date("reachedDate")).isPresent();
        told.one("BridgeReturn", "Updated");
    }

    @Test
    void writesAReplacementThroughItsOwnSet() {
        String body = "{\"returnRequest\":{\"code\":\"00005000\"}," + KEY.formatted(1) + ",\"receivedQuantity\":\"2\"}";

        Api.Answer own = api.post("BridgeReturn/ReplacementEntries", body);
        Api.Answer other = api.post("BridgeReturn/RefundEntries", body);

        assertThat(own.status()).as(own.text()).isEqualTo(201);
        assertThat(own.d().path("integrationKey").asText()).isEqualTo("1|o1|null|00005000");
        assertThat(entry(1).text("receivedQuantity")).isEqualTo("2");
        assertThat(other.error()).isEqualTo("missing_nav_property");
        assertThat(shop.items("ReturnEntry")).hasSize(2);
    }

    @Test
    void takesALabelAlongWithTheRequest() {
        Api.Answer answer = new ChangeSet(api, "BridgeReturn")
                .post("Medias", "Post-Persist-Hook: model://bridgeStoreMedia", """
                        {"code":"label-1","catalogVersion":%s,"mime":"application/pdf","realFileName":"label.pdf",
                         "bridgeContent":"JVBERg=="}""".formatted(VERSION))
                .post("ReturnRequests", "", """
                        {"code":"00005000","returnLabel":{"code":"label-1","catalogVersion":%s}}""".formatted(VERSION))
                .send();

        assertThat(answer.text().split("HTTP/1.1 201", -1)).hasSize(3);
        assertThat(new String(shop.media("label-1"), UTF_8)).isEqualTo("%PDF");
        JsonNode said = told.one("BridgeReturn", "Updated");
        assertThat(said.at("/returnLabel/realFileName").asText()).isEqualTo("label.pdf");
        assertThat(said.at("/returnLabel/bridgeContent").isMissingNode()).isTrue();
    }

    @Test
    void showsARequestWithAllThatItIsAbout() {
        JsonNode request = api.get("BridgeReturn/ReturnRequests('00005000')?$expand=status,"
                        + "order/paymentTransactions/entries/type,order/entries/consignmentEntries/consignment/status,"
                        + "order/returnRequests/returnEntries,returnEntries/orderEntry,returnEntries/reason")
                .d();

        assertThat(request.at("/order/entries/results")).hasSize(2);
        assertThat(request.at("/order/returnRequests/results/0/returnEntries/results"))
                .hasSize(2);
        JsonNode replacement = request.at("/returnEntries/results/1");
        assertThat(replacement.path("reason").isNull()).isTrue();
        assertThat(replacement.path("amount").isNull()).isTrue();
        assertThat(replacement.at("/orderEntry/entryNumber").asInt()).isEqualTo(1);
        assertThat(api.get("BridgeReturn/ReturnRequests?$filter=order/code%20eq%20'o1'")
                        .d()
                        .path("results"))
                .hasSize(1);
    }

    @Test
    void refusesAStatusThatTheShopDoesNotHave() {
        assertThat(api.post("BridgeReturn/ReturnRequests", "{\"code\":\"00005000\",\"status\":{\"code\":\"LOST\"}}")
                        .error())
                .isEqualTo("missing_nav_property");
    }
}
