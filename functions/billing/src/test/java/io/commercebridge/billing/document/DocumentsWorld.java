package io.commercebridge.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.order.SalesOrderRows;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Companies with invoices, and the documents that the shop has of them. */
final class DocumentsWorld extends FlowWorld {
    static final LocalDate DATE = LocalDate.parse("2026-11-02");
    static final LocalDate DUE = LocalDate.parse("2026-12-02");

    private static final String BUYER = "ann@example.org";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    DocumentsWorld(FlowRunner flow) {
        super("billing", flow, DocumentsWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("Customer", Map.of("uid", BUYER, "name", "Ann Lee"));
        systems.commerce()
                .seed(
                        "Product",
                        Map.of(
                                "code",
                                "LAMP",
                                "name",
                                "Lamp",
                                "catalogVersion",
                                Map.of("catalog", Map.of("id", "Default"), "version", "Online")));
    }

    /** A number that nothing else of this run has. */
    static int fresh() {
        return NUMBERS.incrementAndGet();
    }

    /** Somebody who writes invoices. */
    UserSession clerk() {
        return dynamics().asUser(org().creditManager());
    }

    /** An account that is a unit of the shop. */
    UUID company(String number) {
        UUID id = org().account(number, "Company " + number);
        commerce().seed("B2BUnit", Map.of("uid", number, "name", number));
        correlate("customers", id, number);
        return id;
    }

    /** The account becomes a unit, as the flow customers makes one. */
    void arrive(UUID account, String number) {
        commerce().save("B2BUnit", Map.of("uid", number, "name", number));
        correlate("customers", account, number);
    }

    /** What another flow remembers of a row that it has delivered. */
    void correlate(String flow, UUID row, @Nullable String... key) {
        Correlation before = correlations().read(new RecordKey(flow, Side.DYNAMICS, row.toString()));
        Written item = new Written(IntegrationKey.of(key).text(), Optional.empty(), Optional.empty(), Map.of());
        correlations().write(before, before.draft().written(item, 1).build());
    }

    /** An order of the shop that is a sales order in Dynamics, though nobody has recorded it yet; its code. */
    String order(String number, UUID account) {
        String code = commerce()
                .shop()
                .placeOrder(OrderDraft.net(BUYER, "EUR").with("Unit", number).with(OrderLine.of("LAMP", 2, "50")))
                .text("code");
        Map<String, Object> columns = money(new Ref("account", account), "EUR");
        columns.putAll(Map.of("salesorderid", salesOrder(code), "name", code, "ordernumber", code));
        dynamics().seed("salesorder", columns);
        return code;
    }

    UUID salesOrder(String code) {
        return SalesOrderRows.idOf(
                code + "|null", NameBasedUuid.namespaceOf(dynamics().url().toString()));
    }

    private Map<String, Object> money(Ref customer, String currency) {
        return new HashMap<>(Map.of(
                "customerid",
                customer,
                "transactioncurrencyid",
                new Ref("transactioncurrency", org().currency(currency)),
                "pricelevelid",
                new Ref("pricelevel", org().priceList(currency))));
    }

    UUID invoice(UUID account, String currency, String amount) {
        return invoice(new Ref("account", account), currency, amount, Map.of());
    }

    /** An invoice with one line of that amount. */
    UUID invoice(Ref customer, String currency, String amount, Map<String, ?> more) {
        Map<String, Object> columns = money(customer, currency);
        columns.putAll(Map.of("name", "Goods", "msdyn_invoicedate", DATE, "duedate", DUE));
        columns.putAll(more);
        UUID id = clerk().insert("invoice", columns);
        clerk().insert(
                        "invoicedetail",
                        Map.of(
                                "invoiceid",
                                new Ref("invoice", id),
                                "isproductoverridden",
                                true,
                                "productdescription",
                                "Goods",
                                "quantity",
                                1,
                                "priceperunit",
                                new BigDecimal(amount)));
        return id;
    }

    /** A file of so many bytes that begins like a PDF, and goes on differently each time. */
    static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(fresh()).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    Row row(UUID invoice) {
        return dynamics().row("invoice", invoice).orElseThrow();
    }

    String number(UUID invoice) {
        return row(invoice).text("invoicenumber").orElseThrow();
    }

    Optional<ItemView> find(String type, String number) {
        return commerce().items("B2BDocument").stream()
                .filter(document -> document.text("documentNumber").equals(number)
                        && document.text("documentType/code").equals(type))
                .findFirst();
    }

    ItemView document(UUID invoice) {
        return find("INVOICE", number(invoice)).orElseThrow();
    }

    /** Tells the flow until it wants nothing again. */
    void tell(List<BridgeEvent> events) {
        for (List<BridgeEvent> open = events; !open.isEmpty(); ) {
            List<String> again = handle(open);
            open = open.stream().filter(event -> again.contains(event.id())).toList();
        }
    }

    /** Tells whatever there is, and what it is taken apart into, until nothing comes any more. */
    void play() {
        do {
            for (List<BridgeEvent> events = takeAll(); !events.isEmpty(); events = takeAll()) {
                tell(events);
            }
        } while (runQueue() > 0);
    }

    /** Plays what there is, and forgets how. */
    void begin() {
        play();
        forgetRequests();
    }

    Correlation known(UUID invoice) {
        return known(Side.DYNAMICS, invoice.toString());
    }

    Correlation knownFile(UUID invoice) {
        return known(Side.DYNAMICS, new InvoiceFile(invoice.toString()).subject());
    }

    static Correlation.Verdict verdict(Correlation known) {
        return known.verdict().orElseThrow();
    }
}
