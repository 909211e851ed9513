package io.commercebridge.billing.payment.booking;

import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the shop's payment provider says of orders, and what companies pay in the portal. */
record Till(PaymentWorld world) {
    static final Instant PAID = Instant.parse("2026-03-01T23:30:00Z");
    static final String REQUEST = "req-5105105105105100";

    /** The key of an accepted capture. */
    String capture(String order, String amount) {
        return entry(order, "CAPTURE", amount, "ACCEPTED");
    }

    /** The key of an accepted refund. */
    String refund(String order, String amount) {
        return entry(order, "REFUND_FOLLOW_ON", amount, "ACCEPTED");
    }

    String entry(String order, String type, String amount, String status) {
        String code = "ann@example.org-" + PaymentWorld.fresh();
        ItemView sold = world.commerce().item("Order", order);
        ItemView transaction = world.commerce()
                .seed("PaymentTransaction", Map.of("code", code, "order", sold, "paymentProvider", "Mockup"));
        Map<String, Object> values = new HashMap<>(Map.of(
                "code",
                code + "-" + type,
                "type",
                type,
                "transactionStatus",
                status,
                "paymentTransaction",
                transaction));
        values.putAll(Map.of("amount", new BigDecimal(amount), "currency", sold.text("currency/isocode")));
        values.putAll(Map.of("time", PAID, "requestId", REQUEST));
        return key(world.commerce().save("PaymentTransactionEntry", values).text("code"));
    }

    /** The provider has looked at it. */
    void accept(String key) {
        change(key, Map.of("transactionStatus", "ACCEPTED"));
    }

    void change(String key, Map<String, ?> values) {
        ItemView entry = world.commerce().item("PaymentTransactionEntry", key);
        Map<String, Object> all = new HashMap<>(values);
        all.put("code", entry.text("code"));
        all.put("paymentTransaction", entry.reference("paymentTransaction").orElseThrow());
        world.commerce().save("PaymentTransactionEntry", all);
    }

    /** The document is one of that order. */
    void belongsTo(ItemView document, String order) {
        world.commerce()
                .seed(
                        "B2BDocument",
                        Map.of(
                                "documentNumber",
                                document.text("documentNumber"),
                                "documentType",
                                document.text("documentType/code"),
                                "order",
                                world.commerce().item("Order", order)));
    }

    /** The document in the shop, as an invoice becomes one. */
    ItemView document(String number, String type, String amount) {
        return world.commerce()
                .seed(
                        "B2BDocument",
                        Map.of(
                                "documentNumber",
                                number,
                                "documentType",
                                type,
                                "amount",
                                new BigDecimal(amount),
                                "openAmount",
                                new BigDecimal(amount),
                                "currency",
                                "USD",
                                "unit",
                                "C-4711"));
    }

    /** The key of a payment of one document. */
    String pay(ItemView document, String amount, Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.putAll(Map.of("external", "pay-" + PaymentWorld.fresh(), "payDocument", document, "date", PAID));
        values.put("amount", new BigDecimal(amount));
        return key(world.commerce().save("B2BDocumentPaymentInfo", values).text("external"));
    }

    private static String key(String plain) {
        return IntegrationKey.of(plain).text();
    }
}
