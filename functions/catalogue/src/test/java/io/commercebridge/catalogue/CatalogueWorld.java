package io.commercebridge.catalogue;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.server.Journal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Products of both sides, and what can be said and done about them. */
public final class CatalogueWorld extends FlowWorld {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final String STAGED = "Staged|Default|";

    public CatalogueWorld(FlowRunner flow) {
        super("catalogue", flow, CatalogueWorld::seed);
    }

    private static void seed(Simulators systems) {
        List.of("eu-vat-full", "eu-vat-half", "eu-vat-none")
                .forEach(group -> systems.commerce().seed("ProductTaxGroup", Map.of("code", group)));
        List.of("default", "north", "south").forEach(warehouse -> systems.commerce()
                .seed("Warehouse", Map.of("code", warehouse, "vendor", Map.of("code", "default"))));
    }

    /** A number that no other product of this run has. */
    public static String freshNumber() {
        return "P-" + NUMBERS.incrementAndGet();
    }

    /** Who looks after the catalogue. */
    public UserSession manager() {
        return dynamics().asUser(org().salesPerson());
    }

    /** Enters a product sold in pieces, as a person does. */
    public UUID product(String number, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>();
        row.put("name", "Product " + number);
        row.put("defaultuomid", new Ref("uom", org().pieces()));
        row.put("defaultuomscheduleid", new Ref("uomschedule", org().unitGroup()));
        row.put("quantitydecimal", 2);
        row.putAll(columns);
        row.put("productnumber", number);
        return manager().insert("product", row);
    }

    /** Enters a product and lets the flow bring it to the shop. */
    public UUID knownProduct(String number, Map<String, ?> columns) {
        UUID id = product(number, columns);
        settle();
        forgetRequests();
        return id;
    }

    public void change(UUID product, Map<String, ?> columns) {
        manager().update("product", product, columns);
    }

    /** As a lookup of another row points to it. */
    public static Ref ref(UUID product) {
        return new Ref("product", product);
    }

    /** Hands over everything there is in one batch; ids of what is to come again. */
    public List<String> handleAll() {
        return handle(takeAll());
    }

    /** A product of the catalog version that is written to. */
    public ItemView shown(String number) {
        return commerce().item("Product", STAGED + number);
    }

    public boolean isInShop(String number) {
        return commerce().items("Product").stream()
                .anyMatch(item -> item.text("code").equals(number));
    }

    /** Bodies of the requests to the shop, with their lines as they were sent. */
    public List<String> sentToShop() {
        return commerceRequests().stream()
                .map(Journal.Entry::request)
                .map(request -> request.text())
                .toList();
    }

    /** What is parked of these records; other tests park in the same queue. */
    public List<ParkedMessage> parkedOf(String... keys) {
        return deadLetters().list().stream()
                .filter(message -> Arrays.stream(keys).anyMatch(message.event()::contains))
                .toList();
    }

    public Correlation knownRow(UUID id) {
        return known(Side.DYNAMICS, id.toString());
    }

    public String outcomeOf(UUID id) {
        return outcome(Side.DYNAMICS, id.toString());
    }

    public String reasonOf(UUID id) {
        return knownRow(id).verdict().map(Correlation.Verdict::reason).orElse("none");
    }

    public List<String> warningsOf(UUID id) {
        return knownRow(id).verdict().map(Correlation.Verdict::warnings).orElse(List.of());
    }

    /** Those of the events that are about this row. */
    public static List<BridgeEvent> about(UUID id, List<BridgeEvent> events) {
        return events.stream()
                .filter(event -> event.subject().equals(id.toString()))
                .toList();
    }
}
