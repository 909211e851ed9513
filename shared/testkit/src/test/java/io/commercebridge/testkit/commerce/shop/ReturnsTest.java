package io.commercebridge.testkit.commerce.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnsTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Told told = new Told(shop);

    @BeforeEach
    void order() {
        Orders.seed(shop);
        shop.shop().placeOrder(Orders.draft(true));
        told.forget();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void opensARequestWithTheReturnedPartOfTheLine() {
        ItemView request = shop.shop().returnGoods("o1", 1, 2);

        assertThat(request.text("status/code")).isEqualTo("APPROVAL_PENDING");
        // 89.99 for three of them after the line's discount
        assertThat(request.number("subtotal")).isEqualByComparingTo("59.99");
        assertThat(request.text("currency/isocode")).isEqualTo("EUR");
        assertThat(request.list("returnEntries")).singleElement().satisfies(refund -> {
            assertThat(refund.type()).isEqualTo("RefundEntry");
            assertThat(refund.number("amount")).isEqualByComparingTo("59.99");
            assertThat(refund.text("orderEntry/entryNumber")).isEqualTo("1");
        });
    }

    @Test
    void tellsOfAReturnThroughItsOrder() {
        String modified = String.valueOf(shop.item("Order", "o1").date("modifiedtime"));
        shop.shop().returnGoods("o1", 0, 1);

        JsonNode order = told.one("BridgeOrder", "Updated");
        JsonNode request = order.at("/returnRequests/0");
        assertThat(request.at("/status/code").asText()).isEqualTo("APPROVAL_PENDING");
        assertThat(request.at("/integrationKey").asText()).isEqualTo("00005000");
        assertThat(request.at("/returnEntries/0/integrationKey").asText()).isEqualTo("0|o1|null|00005000");
        assertThat(request.at("/returnEntries/0/amount").decimalValue()).isEqualByComparingTo("100");
        assertThat(request.at("/returnEntries/0/orderEntry/product/code").asText())
                .isEqualTo("drill");
        assertThat(request.path("modifiedtime").asText()).startsWith("/Date(");
        assertThat(request.at("/returnEntries/0/modifiedtime").asText()).startsWith("/Date(");
        assertThat(String.valueOf(shop.item("Order", "o1").date("modifiedtime")))
                .isEqualTo(modified);
    }

    @Test
    void movesARequestToItsEndAndTellsEachTime() {
        String code = shop.shop().returnGoods("o1", 0, 2).text("code");
        told.forget();

        ItemView received = shop.shop().moveReturn(code, "RECEIVED");
        assertThat(received.list("returnEntries").getFirst().text("receivedQuantity"))
                .isEqualTo("2");
        assertThat(told.one("BridgeOrder", "Updated")
                        .at("/returnRequests/0/returnEntries/0/receivedQuantity")
                        .asInt())
                .isEqualTo(2);
        ItemView completed = shop.shop().moveReturn(code, "COMPLETED");
        assertThat(completed.text("status/code")).isEqualTo("COMPLETED");
        assertThat(completed.list("returnEntries").getFirst().date("refundedDate"))
                .isPresent();
        assertThat(told.one("BridgeOrder", "Updated")
                        .at("/returnRequests/0/status/code")
                        .asText())
                .isEqualTo("COMPLETED");
    }

    @Test
    void tellsOfARefundThatIsSavedAlone() {
        ItemView refund =
                shop.shop().returnGoods("o1", 0, 1).list("returnEntries").getFirst();
        told.forget();

        shop.save(
                "RefundEntry",
                Map.of(
                        "orderEntry", refund.reference("orderEntry").orElseThrow(),
                        "returnRequest", refund.reference("returnRequest").orElseThrow(),
                        "amount", "40"));

        assertThat(told.one("BridgeOrder", "Updated")
                        .at("/returnRequests/0/returnEntries/0/amount")
                        .decimalValue())
                .isEqualByComparingTo("40");
    }

    @Test
    void refusesToReturnMoreThanIsLeft() {
        String code = shop.shop().returnGoods("o1", 0, 2).text("code");

        assertThatThrownBy(() -> shop.shop().returnGoods("o1", 0, 1)).hasMessage("cannot return 1 of 0");
        shop.shop().moveReturn(code, "CANCELED");
        assertThat(shop.shop().returnGoods("o1", 0, 1).text("code")).isEqualTo("00005001");
    }
}
