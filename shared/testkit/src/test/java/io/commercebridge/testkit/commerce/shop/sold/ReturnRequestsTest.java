package io.commercebridge.testkit.commerce.shop.sold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnRequestsTest {
    private static final ReturnDraft BOTH = ReturnDraft.of("o1")
            .refund(0, 1, "DamagedInTransit")
            .with(ReturnLine.replacement(1, 2, "ManufacturingFault").noting("The blade is blunt"));
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
    void asksForARefundAndAReplacementAtOnce() {
        ItemView request = shop.shop().requestReturn(BOTH);

        assertThat(request.number("subtotal")).isEqualByComparingTo("100");
        assertThat(request.list("returnEntries"))
                .extracting(ItemView::type)
                .containsExactly("RefundEntry", "ReplacementEntry");
        ItemView replacement = request.list("returnEntries").getLast();
        assertThat(replacement.text("reason/code")).isEqualTo("ManufacturingFault");
        assertThat(replacement.text("notes")).isEqualTo("The blade is blunt");
    }

    @Test
    void tellsOfAReturnWithItsOrder() {
        shop.seed(
                "Consignment",
                Map.of(
                        "code",
                        "o1-SH1",
                        "order",
                        "o1",
                        "status",
                        "SHIPPED",
                        "shippingAddress",
                        shop.item("Order", "o1").reference("deliveryAddress").orElseThrow(),
                        "consignmentEntries",
                        List.of(Map.of(
                                "orderEntry",
                                shop.item("Order", "o1").list("entries").getFirst(),
                                "quantity",
                                2,
                                "shippedQuantity",
                                2))));
        shop.shop().capture("o1", "50.00");
        shop.shop().requestReturn(BOTH);

        JsonNode said = told.one("BridgeReturn", "Created");
        assertThat(said.at("/status/code").asText()).isEqualTo("APPROVAL_PENDING");
        assertThat(said.at("/order/integrationKey").asText()).isEqualTo("o1|null");
        assertThat(said.at("/order/Unit/uid").asText()).isEqualTo("acme");
        assertThat(said.at("/order/paymentTransactions/0/entries/0/amount").decimalValue())
                .isEqualByComparingTo("50");
        JsonNode delivered = said.at("/order/entries/0/consignmentEntries/0");
        assertThat(delivered.at("/consignment/status/code").asText()).isEqualTo("SHIPPED");
        assertThat(delivered.path("shippedQuantity").asLong()).isEqualTo(2);
        JsonNode refund = said.at("/returnEntries/0");
        assertThat(refund.at("/reason/code").asText()).isEqualTo("DamagedInTransit");
        assertThat(refund.path("integrationKey").asText()).isEqualTo("0|o1|null|00005000");
        assertThat(refund.at("/orderEntry/product/code").asText()).isEqualTo("drill");
    }

    @Test
    void showsAReplacementWithoutReasonAndAmount() {
        shop.shop().requestReturn(BOTH);

        JsonNode replacement = told.one("BridgeReturn", "Created").at("/returnEntries/1");
        assertThat(replacement.has("reason")).isFalse();
        assertThat(replacement.has("amount")).isFalse();
        assertThat(replacement.path("expectedQuantity").asLong()).isEqualTo(2);
        assertThat(replacement.path("notes").asText()).isEqualTo("The blade is blunt");
    }

    @Test
    void showsTheOtherReturnsOfTheOrderOnceAndItselfByItsKey() {
        shop.shop().returnGoods("o1", 0, 1);
        told.forget();
        shop.shop().returnGoods("o1", 1, 1);

        JsonNode said = told.one("BridgeReturn", "Created");
        JsonNode others = said.at("/order/returnRequests");
        assertThat(others).hasSize(2);
        assertThat(others.at("/0/returnEntries/0/amount").decimalValue()).isEqualByComparingTo("100");
        assertThat(others.at("/1").properties()).hasSize(1);
        assertThat(others.at("/1/code").asText()).isEqualTo("00005001");
        assertThat(said.at("/returnEntries/0/orderEntry/order").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("code", "integrationKey");
    }

    @Test
    void tellsOfAReplacementThatIsSavedAlone() {
        ItemView entry = shop.shop().requestReturn(BOTH).list("returnEntries").getLast();
        told.forget();

        shop.save(
                "ReplacementEntry",
                Map.of(
                        "orderEntry", entry.reference("orderEntry").orElseThrow(),
                        "returnRequest", entry.reference("returnRequest").orElseThrow(),
                        "receivedQuantity", 2));

        assertThat(told.only("BridgeReturn", "Updated")
                        .at("/returnEntries/1/receivedQuantity")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void movesReplacementsToo() {
        String code = shop.shop().requestReturn(BOTH).text("code");

        shop.shop().moveReturn(code, "RECEIVED");
        ItemView done = shop.shop().moveReturn(code, "COMPLETED");

        assertThat(done.list("returnEntries"))
                .extracting(entry -> entry.text("receivedQuantity"))
                .containsExactly("1", "2");
        assertThat(done.list("returnEntries").getLast().text("status/code")).isEqualTo("COMPLETED");
    }

    @Test
    void overstatesOnlyWhenTold() {
        ReturnDraft draft = ReturnDraft.of("o1")
                .with(ReturnLine.refund(0, 5, "WrongDescription").asking("999.99"));

        assertThatThrownBy(() -> shop.shop().requestReturn(draft)).hasMessage("cannot return 5 of 2");
        ItemView request = shop.shop().requestReturn(draft.overstating());

        assertThat(request.text("code")).isEqualTo("00005000");
        assertThat(request.number("subtotal")).isEqualByComparingTo("999.99");
        assertThat(request.list("returnEntries").getFirst().text("expectedQuantity"))
                .isEqualTo("5");
    }

    @Test
    void cancelsARequestWithItsEntries() {
        String code = shop.shop().requestReturn(BOTH).text("code");
        told.forget();

        ItemView canceled = shop.shop().cancelReturn(code);

        assertThat(canceled.text("status/code")).isEqualTo("CANCELED");
        assertThat(canceled.list("returnEntries"))
                .allSatisfy(entry -> assertThat(entry.text("status/code")).isEqualTo("CANCELED"));
        told.one("BridgeReturn", "Updated");
    }
}
