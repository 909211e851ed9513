package io.commercebridge.segments;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.server.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Lists, their members, and what the shop has of them. */
public final class SegmentsWorld extends FlowWorld {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    public SegmentsWorld(FlowRunner flow) {
        super("segments", flow, SegmentsWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("UserGroup", Map.of("uid", "own"));
    }

    /** A number that nothing else of this run has. */
    public static int fresh() {
        return NUMBERS.incrementAndGet();
    }

    public UserSession sales() {
        return dynamics().asUser(org().salesPerson());
    }

    /** A contact whom the shop does not know. */
    public UUID contact(String email) {
        return dynamics().seed("contact", Map.of("lastname", "Bloom", "emailaddress1", email));
    }

    /** A contact who is a buyer of the shop, in a group that is not the bridge's. */
    public UUID buyer(String email) {
        UUID id = contact(email);
        commerce()
                .seed(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                email,
                                "email",
                                email,
                                "name",
                                "Bloom",
                                "groups",
                                List.of("b2bcustomergroup", "own")));
        correlate(id, email);
        return id;
    }

    /** The contact becomes a buyer, as the flow customers makes one. */
    public void arrive(UUID contact, String email) {
        commerce()
                .save(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                email,
                                "email",
                                email,
                                "name",
                                "Bloom",
                                "customerID",
                                contact.toString(),
                                "groups",
                                List.of("b2bcustomergroup")));
        correlate(contact, email);
    }

    /** An account that is a unit of the shop. */
    public UUID company(String number, Map<String, ?> columns) {
        UUID id = account(number, columns);
        commerce().seed("B2BUnit", Map.of("uid", number, "name", number, "groups", List.of("own")));
        correlate(id, number);
        return id;
    }

    /** An account that the shop does not know. */
    public UUID account(String number, Map<String, ?> columns) {
        Map<String, Object> all = new HashMap<>(columns);
        all.put("accountnumber", number);
        all.put("name", "Company " + number);
        return dynamics().seed("account", all);
    }

    /** The account becomes a unit, as the flow customers makes one. */
    public void arriveUnit(UUID account, String number) {
        commerce().save("B2BUnit", Map.of("uid", number, "name", number));
        correlate(account, number);
    }

    /** What the flow customers remembers of a row that it has delivered. */
    public void correlate(UUID row, String uid) {
        Correlation before = correlations().read(new RecordKey("customers", Side.DYNAMICS, row.toString()));
        Written customer = new Written(IntegrationKey.of(uid).text(), Optional.empty(), Optional.empty(), Map.of());
        correlations().write(before, before.draft().written(customer, 1).build());
    }

    /** A list of contacts that stands for a group. */
    public UUID list(String group) {
        return list("contact", Map.of("cb_usergroup", group));
    }

    /** A list that has been there for long: nothing tells of it. */
    public UUID list(String memberTable, Map<String, ?> columns) {
        Map<String, Object> all = new HashMap<>(columns);
        all.putIfAbsent("listname", "List " + fresh());
        all.put("createdfromcode", memberTable.equals("account") ? 1 : memberTable.equals("contact") ? 2 : 4);
        return dynamics().seed("list", all);
    }

    /** Tells the flow until it wants nothing again. */
    public void tell(List<BridgeEvent> events) {
        for (List<BridgeEvent> open = events; !open.isEmpty(); ) {
            List<String> again = handle(open);
            open = open.stream().filter(event -> again.contains(event.id())).toList();
        }
    }

    /** Tells whatever there is, and what it is taken apart into, until nothing comes any more. */
    public void play() {
        do {
            for (List<BridgeEvent> events = takeAll(); !events.isEmpty(); events = takeAll()) {
                tell(events);
            }
        } while (runQueue() > 0);
    }

    /** Plays what there is, and forgets how. */
    public void begin() {
        play();
        forgetRequests();
    }

    /** Those of a customer or unit. */
    public SortedSet<String> groups(String uid) {
        return commerce().items("Principal").stream()
                .filter(item -> item.text("uid").equals(uid))
                .flatMap(item -> item.list("groups").stream())
                .map(group -> group.text("uid"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Correlation member(UUID id) {
        return known(Side.DYNAMICS, id.toString());
    }

    public String outcome(UUID id) {
        return outcome(Side.DYNAMICS, id.toString());
    }

    public String reason(UUID id) {
        return member(id).verdict().map(Correlation.Verdict::reason).orElse("none");
    }

    /** Requests to SAP Commerce that wrote something. */
    public List<Journal.Entry> shopWrites() {
        return commerceRequests().stream()
                .filter(entry -> !entry.request().method().equals("GET"))
                .toList();
    }
}
