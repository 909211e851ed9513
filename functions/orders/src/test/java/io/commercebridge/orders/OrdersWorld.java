package io.commercebridge.orders;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.DeadLetterQueue;
import io.commercebridge.testkit.cloud.LocalCloud;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.SalesOrg;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import io.commercebridge.testkit.server.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Both systems as simulators, the table and the queues, and the flow between them; webhooks go where the test says. */
final class OrdersWorld {
    private static final Config CONFIG = ConfigProvider.getConfig();
    static final CommerceSimulator commerce = CommerceSimulator.start(
            io.commercebridge.testkit.commerce.Options.defaults().onPort(port("commerce")));
    static final DynamicsSimulator dynamics = DynamicsSimulator.start(
            io.commercebridge.testkit.dynamics.Options.defaults().withPort(port("dynamics")));
    static final SalesOrg org = SalesOrg.seed(dynamics);

    static {
        commerce.webhooks().hold();
        dynamics.webhooks().turn(Switch.HOLD_BACK, true);
        commerce.seed("B2BUnit", Map.of("uid", "C-4711", "name", "Rustic"));
        commerce.seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann Lee"));
        org.account("C-4711", "Rustic");
        for (int i = 1; i <= 5; i++) {
            product("P-" + i);
            org.product("P-" + i, "Product " + i);
        }
    }

    static void product(String code) {
        commerce.seed(
                "Product",
                Map.of(
                        "code",
                        code,
                        "name",
                        "Product " + code,
                        "catalogVersion",
                        Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
    }

    final FlowRunner flow;
    final Correlations correlations =
            new Correlations(LocalCloud.shared().dynamoDb(), setting("bridge.correlations.table"));
    final DeadLetterQueue deadLetters =
            new DeadLetterQueue(LocalCloud.shared().sqs(), setting("bridge.dlq.orders.url"));

    OrdersWorld(FlowRunner flow) {
        this.flow = flow;
        takeFromCommerce();
        takeFromDynamics();
        forgetRequests();
    }

    private static int port(String system) {
        return CONFIG.getValue("test." + system + ".port", Integer.class);
    }

    private static String setting(String name) {
        return CONFIG.getValue(name, String.class);
    }

    List<BridgeEvent> takeFromCommerce() {
        List<BridgeEvent> events =
                commerce.pendingWebhooks().stream().map(Notices::of).toList();
        commerce.webhooks().discard();
        return events;
    }

    List<BridgeEvent> takeFromDynamics() {
        return dynamics.webhooks().takePending().stream().map(Notices::of).toList();
    }

    List<BridgeEvent> takeAll() {
        List<BridgeEvent> all = new ArrayList<>(takeFromCommerce());
        all.addAll(takeFromDynamics());
        return all;
    }

    /** Hands the events to the flow; ids of those that are to come again. */
    List<String> handle(List<BridgeEvent> events) {
        SQSEvent batch = new SQSEvent();
        batch.setRecords(events.stream().map(OrdersWorld::message).toList());
        return flow.run(batch).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    /** Hands over whatever there is until nothing comes any more. */
    void settle() {
        for (List<BridgeEvent> events = takeAll(); !events.isEmpty(); events = takeAll()) {
            handle(events);
        }
    }

    /** Handles what was sent into the queue; how many messages that was. */
    int runQueue() {
        var received = LocalCloud.shared()
                .sqs()
                .receiveMessage(receive ->
                        receive.queueUrl(setting("bridge.queue.orders.url")).maxNumberOfMessages(10))
                .messages();
        handle(received.stream()
                .map(message -> EventCodec.decode(message.body()))
                .toList());
        received.forEach(message -> LocalCloud.shared().sqs().deleteMessage(delete -> delete.queueUrl(
                        setting("bridge.queue.orders.url"))
                .receiptHandle(message.receiptHandle())));
        return received.size();
    }

    private static SQSMessage message(BridgeEvent event) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(event.id());
        message.setReceiptHandle("none");
        message.setBody(EventCodec.encode(event));
        message.setAttributes(Map.of("MessageGroupId", event.subject()));
        return message;
    }

    void forgetRequests() {
        commerce.journal().clear();
        dynamics.journal().clear();
    }

    List<Journal.Entry> dynamicsRequests() {
        return dynamics.journal().business();
    }

    List<Journal.Entry> commerceRequests() {
        return commerce.journal().business();
    }

    Correlation known(String code) {
        return correlations.read(new RecordKey("orders", Side.COMMERCE, code + "|null"));
    }

    String outcome(String code) {
        return known(code).verdict().map(Correlation.Verdict::outcome).orElse("none");
    }

    Optional<Row> salesOrder(String code) {
        return dynamics.rows("salesorder").stream()
                .filter(row -> row.text("ordernumber").equals(Optional.of(code)))
                .findFirst();
    }

    UUID salesOrderId(String code) {
        return salesOrder(code).orElseThrow().id();
    }

    List<Row> lines(String code) {
        UUID order = salesOrderId(code);
        return dynamics.rows("salesorderdetail").stream()
                .filter(row -> row.ref("salesorderid")
                        .filter(ref -> ref.id().equals(order))
                        .isPresent())
                .toList();
    }

    String statusInShop(String code) {
        return commerce.item("Order", code).text("status/code");
    }

    /** Cancels the order as a person does in Dynamics. */
    void cancelInDynamics(String code) {
        close("CancelSalesOrder", code, 4);
    }

    /** Fulfils the order completely as a person does in Dynamics. */
    void fulfil(String code) {
        close("salesorders/Microsoft.Dynamics.CRM.FulfillSalesOrder", code, 100001);
    }

    private void close(String action, String code, int status) {
        Map<String, Object> orderClose = Map.of(
                "@odata.type", "Microsoft.Dynamics.CRM.orderclose",
                "subject", "closed",
                "salesorderid@odata.bind", "/salesorders(" + salesOrderId(code) + ")");
        dynamics.asUser(org.salesPerson()).action(action, Map.of("OrderClose", orderClose, "Status", status));
    }
}
