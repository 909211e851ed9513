package io.commercebridge.customers;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.platform.flow.queue.ParkedMessage;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Companies and people on both sides, and what can be said and done about them. */
public final class CustomersWorld extends FlowWorld {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    public CustomersWorld(FlowRunner flow) {
        super("customers", flow, CustomersWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("UserPriceGroup", Map.of("code", "GOLD"));
        systems.commerce().seed("UserPriceGroup", Map.of("code", "SILVER"));
    }

    /** A number that no other account of this run has. */
    public static String freshNumber() {
        return "C-" + NUMBERS.incrementAndGet();
    }

    public UserSession sales() {
        return dynamics().asUser(org().salesPerson());
    }

    /** Enters an account in Dynamics, as a person does. */
    public UUID account(String number, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(columns);
        row.put("accountnumber", number);
        row.putIfAbsent("name", "Company " + number);
        return sales().insert("account", row);
    }

    /** Enters an account in Dynamics and lets the flow bring it to the shop. */
    public UUID knownAccount(String number, Map<String, ?> columns) {
        UUID id = account(number, columns);
        settle();
        forgetRequests();
        return id;
    }

    public void change(UUID account, Map<String, ?> columns) {
        sales().update("account", account, columns);
    }

    public static Ref account(UUID id) {
        return new Ref("account", id);
    }

    public ItemView unit(String uid) {
        return commerce().item("B2BUnit", uid);
    }

    public List<String> groups(String uid) {
        return unit(uid).list("groups").stream()
                .map(group -> group.text("uid"))
                .sorted()
                .toList();
    }

    /** What is parked of these records; other tests park in the same queue. */
    public List<ParkedMessage> parkedOf(String... keys) {
        // Whole words: the number of one account may begin that of another.
        List<Pattern> words = Arrays.stream(keys)
                .map(key -> Pattern.compile(Pattern.quote(key) + "\\b"))
                .toList();
        return deadLetters().list().stream()
                .filter(message -> words.stream()
                        .anyMatch(word -> word.matcher(message.event()).find()))
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

    /** Columns of an account with everything that is carried over. */
    public Map<String, Object> fullAccount(UUID parent) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("name", "Kestrel Outfitters");
        columns.put("parentaccountid", account(parent));
        columns.put("cb_taxid", "DE123456789");
        columns.put("paymenttermscode", 3);
        columns.put("creditlimit", new BigDecimal("15000.50"));
        columns.put("transactioncurrencyid", new Ref("transactioncurrency", org().currency("EUR")));
        columns.put("defaultpricelevelid", new Ref("pricelevel", org().priceList("EUR")));
        columns.put("address1_name", "Head office");
        columns.put("address1_line1", "1 Harbour Road");
        columns.put("address1_city", "Hamburg");
        columns.put("address1_postalcode", "20457");
        columns.put("address1_country", "Germany");
        columns.put("address1_addresstypecode", 1);
        columns.put("address2_line1", "9 Mill Lane");
        columns.put("address2_city", "Austin");
        columns.put("address2_stateorprovince", "Texas");
        columns.put("address2_country", "United States");
        return columns;
    }
}
