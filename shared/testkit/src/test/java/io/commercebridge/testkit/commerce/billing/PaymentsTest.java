package io.commercebridge.testkit.commerce.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Orders;
import io.commercebridge.testkit.commerce.shop.sold.Payments;
import io.commercebridge.testkit.commerce.webhook.Told;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentsTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Told told = new Told(shop);

    @BeforeEach
    void order() {
        Orders.seed(shop);
        shop.shop().placeOrder(Orders.draft(true).with("paymentMode", "creditcard"));
        told.forget();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void tellsOfAPaymentAndOfItsOrder() {
        ItemView paid = shop.shop().capture("o1", "100.00");

        assertThat(paid.text("type/code")).isEqualTo("CAPTURE");
        assertThat(told.types())
                .containsExactlyInAnyOrder(
                        "sap.cx.commerce.BridgePayment.Created.v1", "sap.cx.commerce.BridgeOrder.Updated.v1");
        assertThat(told.all("BridgeOrder").getFirst().at("/paymentTransactions/0/entries"))
                .hasSize(1);
        JsonNode entry = told.one("BridgePayment", "Created");
        assertThat(entry.path("integrationKey").asText()).isEqualTo("o1-payment-CAPTURE-1");
        assertThat(entry.path("amount").decimalValue()).isEqualByComparingTo("100");
        assertThat(entry.path("transactionStatus").asText()).isEqualTo("ACCEPTED");
        assertThat(entry.at("/currency/isocode").asText()).isEqualTo("EUR");
        JsonNode order = entry.at("/paymentTransaction/order");
        assertThat(order.path("integrationKey").asText()).isEqualTo("o1|null");
        assertThat(order.at("/Unit/uid").asText()).isEqualTo("acme");
        assertThat(order.at("/user/uid").asText()).isEqualTo("ann@acme.test");
        assertThat(order.at("/paymentMode/code").asText()).isEqualTo("creditcard");
    }

    @Test
    void keepsOneTransactionForAnOrder() {
        shop.shop().capture("o1", "100.00");
        ItemView refund = shop.shop().refund("o1", "40.00");

        assertThat(refund.text("code")).isEqualTo("o1-payment-REFUND_FOLLOW_ON-2");
        assertThat(refund.number("amount")).isEqualByComparingTo("40");
        assertThat(shop.items("PaymentTransaction")).singleElement().satisfies(one -> assertThat(one.list("entries"))
                .hasSize(2));
        assertThat(told.all("BridgePayment")).hasSize(2);
    }

    @Test
    void tellsThatAPaymentIsAcceptedLater() {
        String code = shop.shop()
                .bookPayment("o1", new Payments.Booking("PARTIAL_CAPTURE", new BigDecimal("5"), "PENDING"))
                .text("code");
        assertThat(told.one("BridgePayment", "Created")
                        .path("transactionStatus")
                        .asText())
                .isEqualTo("PENDING");

        shop.save("PaymentTransactionEntry", Map.of("code", code, "transactionStatus", "ACCEPTED"));

        assertThat(told.one("BridgePayment", "Updated")
                        .path("transactionStatus")
                        .asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void tellsOfAPaymentAgainstAnInvoice() {
        Map<String, Object> invoice = Map.of(
                "documentNumber", "INV-1",
                "documentType", "INVOICE",
                "amount", "217.12",
                "openAmount", "217.12",
                "currency", "EUR",
                "unit", "acme");
        shop.seed("B2BDocument", invoice);

        ItemView payment = shop.portal().payDocument("INV-1", "17.12");

        JsonNode said = told.only("BridgeDocumentPayment", "Created");
        assertThat(said.path("integrationKey").asText()).isEqualTo(payment.text("external"));
        assertThat(said.path("amount").decimalValue()).isEqualByComparingTo("17.12");
        assertThat(said.at("/payDocument/integrationKey").asText()).isEqualTo("INVOICE|INV-1");
        assertThat(said.at("/payDocument/unit/uid").asText()).isEqualTo("acme");
        assertThat(said.at("/payDocument/openAmount").decimalValue()).isEqualByComparingTo("217.12");
        assertThatThrownBy(() -> shop.portal().payDocument("INV-2", "1")).isInstanceOf(NoSuchElementException.class);
    }
}
