package io.commercebridge.billing.payment.booking;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.ParkedEvents;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders that are in both systems, and what the flow is told of their payments. */
final class PaymentWorld extends FlowWorld {
    static final String CONSUMERS = "C-CONS";

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    PaymentWorld(FlowRunner flow) {
        super("billing", flow, PaymentWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("B2BUnit", Map.of("uid", "C-4711", "name", "Rustic"));
        systems.commerce().seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann Lee"));
        systems.commerce().seed("PaymentMode", Map.of("code", "voucher"));
        systems.commerce()
                .seed(
                        "Product",
                        Map.of(
                                "code",
                                "P-1",
                                "name",
                                "Product 1",
                                "catalogVersion",
                                Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
        systems.org().account("C-4711", "Rustic");
        systems.org().account(CONSUMERS, "Consumers");
        systems.org().contact("ann@example.org", "Ann", "Lee");
    }

    /** A number that nothing else of this run has. */
    static int fresh() {
        return NUMBERS.incrementAndGet();
    }

    /** An order that is a sales order of the company already. */
    String order(String currency) {
        return order(currency, "creditcard");
    }

    String order(String currency, String paymentMode) {
        String code = newOrder(currency, paymentMode);
        becomeSalesOrder(code);
        return code;
    }

    /** An order of which Dynamics has not heard yet. */
    String newOrder(String currency, String paymentMode) {
        OrderDraft draft = OrderDraft.net("ann@example.org", currency)
                .with("Unit", "C-4711")
                .with("paymentMode", paymentMode)
                .with(OrderLine.of("P-1", 1, "100"));
        String code = commerce().shop().placeOrder(draft).text("code");
        commerce().webhooks().discard();
        return code;
    }

    /** The order becomes a sales order, as the flow orders makes one. */
    UUID becomeSalesOrder(String order) {
        UUID id = dynamics().seed("salesorder", Map.of("name", order, "ordernumber", order, "customerid", company()));
        Correlation before = correlations().read(new RecordKey("orders", Side.COMMERCE, order + "|null"));
        Written salesOrder = new Written(id.toString(), Optional.empty(), Optional.empty(), Map.of());
        correlations().write(before, before.draft().written(salesOrder, 1).build());
        return id;
    }

    String salesOrder(String order) {
        return known("orders", order).written().orElseThrow().counterpart();
    }

    private Correlation known(String flow, String order) {
        return correlations().read(new RecordKey(flow, Side.COMMERCE, order + "|null"));
    }

    Ref company() {
        return new Ref("account", account("C-4711"));
    }

    Ref consumer() {
        return dynamics().rows("contact").stream()
                .filter(row -> row.text("emailaddress1").equals(Optional.of("ann@example.org")))
                .map(row -> new Ref("contact", row.id()))
                .findFirst()
                .orElseThrow();
    }

    UUID account(String number) {
        return dynamics().rows("account").stream()
                .filter(row -> row.text("accountnumber").equals(Optional.of(number)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What the shop tells of payments since it was last asked; of anything else nothing is said. */
    List<BridgeEvent> payments() {
        takeFromDynamics();
        return takeFromCommerce().stream()
                .filter(event -> event.type().contains("Payment"))
                .toList();
    }

    /** Tells what Dynamics says of invoices since it was last asked. */
    void tellOfInvoices() {
        tell(takeFromDynamics().stream()
                .filter(event -> event.type().startsWith("dataverse.invoice."))
                .toList());
    }

    /** The company becomes a unit of the shop, as the flow customers makes one. */
    void correlateCompany() {
        RecordKey key =
                new RecordKey("customers", Side.DYNAMICS, account("C-4711").toString());
        Correlation before = correlations().read(key);
        Written unit = new Written("C-4711", Optional.empty(), Optional.empty(), Map.of());
        correlations().write(before, before.draft().written(unit, 1).build());
    }

    /** Tells the flow until it wants nothing again, and whatever it puts into its queue meanwhile. */
    void tell(List<BridgeEvent> events) {
        for (List<BridgeEvent> open = new ArrayList<>(events); !open.isEmpty(); ) {
            List<String> again = handle(open);
            open.removeIf(event -> !again.contains(event.id()));
        }
        drainQueue();
    }

    /** Tells what there is of payments. */
    void play() {
        tell(payments());
    }

    Correlation payment(String key) {
        return known(Side.COMMERCE, key);
    }

    String outcome(String key) {
        return outcome(Side.COMMERCE, key);
    }

    String parked(String key) {
        return payment(key).parked().map(Correlation.Parked::reason).orElse("not parked");
    }

    /** What was recorded of the payment is lost, as if the worker had died before it could be. */
    void forget(String key) {
        LocalCloud.shared().dynamoDb().deleteItem(delete -> delete.tableName(
                        ConfigProvider.getConfig().getValue("bridge.correlations.table", String.class))
                .key(Map.of("pk", AttributeValue.fromS(new RecordKey("billing", Side.COMMERCE, key).pk()))));
    }

    /** Reads the payment from the shop again, as an operator does who replays it. */
    void replay(String key) {
        byte[] parked = payment(key).parked().flatMap(Correlation.Parked::event).orElseThrow();
        tell(List.of(ParkedEvents.decompress(parked).toBeReadBack()));
    }
}
