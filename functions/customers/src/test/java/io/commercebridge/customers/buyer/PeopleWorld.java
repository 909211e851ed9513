package io.commercebridge.customers.buyer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Companies on both sides, and people who come and go in either. */
final class PeopleWorld extends FlowWorld {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String COMPANY = "C-4711";
    static final String OTHER = "C-4712";

    PeopleWorld(FlowRunner flow) {
        super("customers", flow, PeopleWorld::seed);
        if (known(Side.COMMERCE, COMPANY).written().isEmpty()) {
            company(COMPANY);
            company(OTHER);
            forgetRequests();
        }
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("UserGroup", Map.of("uid", "vip"));
    }

    UserSession dana() {
        return dynamics().asUser(org().salesPerson());
    }

    /** A company that the shop knows. */
    UUID company(String number) {
        UUID id = dana().insert("account", Map.of("accountnumber", number, "name", "Company " + number));
        settle();
        return id;
    }

    UUID account(String number) {
        return dynamics().rows("account").stream()
                .filter(row -> row.text("accountnumber").equals(Optional.of(number)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A contact of the company, of whom nobody has been told yet. */
    UUID contact(String email, Map<String, ?> columns) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "emailaddress1",
                email,
                "firstname",
                "Ann",
                "lastname",
                "Müller",
                "telephone1",
                "+49 1",
                "parentcustomerid",
                new Ref("account", account(COMPANY))));
        all.putAll(columns);
        all.values().removeIf(""::equals);
        return dana().insert("contact", all);
    }

    /** A contact whom the shop knows as a buyer. */
    UUID buyer(String email, Map<String, ?> columns) {
        UUID id = contact(email, columns);
        settle();
        forgetRequests();
        return id;
    }

    /** Changes a contact, whereupon everything is told. */
    void change(UUID contact, Map<String, ?> columns) {
        dana().update("contact", contact, columns);
        settle();
    }

    ItemView shop(String uid) {
        return commerce().item("B2BCustomer", uid);
    }

    boolean inShop(String uid) {
        return commerce().items("Customer").stream()
                .anyMatch(item -> item.text("uid").equals(uid));
    }

    Set<String> groups(String uid) {
        return shop(uid).list("groups").stream().map(group -> group.text("uid")).collect(Collectors.toSet());
    }

    /** The contact address of a customer. */
    ItemView address(String uid) {
        return commerce().item("Customer", uid).list("addresses").stream()
                .filter(address -> address.get("contactAddress").equals(Optional.of(true)))
                .findFirst()
                .orElseThrow();
    }

    Row row(UUID contact) {
        return dynamics().row("contact", contact).orElseThrow();
    }

    List<Row> contacts(String email) {
        return dynamics().rows("contact").stream()
                .filter(row -> row.text("emailaddress1")
                        .filter(email::equalsIgnoreCase)
                        .isPresent())
                .toList();
    }

    List<Row> reviews(String uid) {
        return dynamics().rows("task").stream()
                .filter(row -> row.text("subcategory").equals(Optional.of("contact:" + key(uid))))
                .toList();
    }

    static String key(String uid) {
        return IntegrationKey.of(uid).text();
    }

    Correlation contactRecord(UUID contact) {
        return known(Side.DYNAMICS, contact.toString());
    }

    Correlation shopRecord(String uid) {
        return known(Side.COMMERCE, key(uid));
    }

    Optional<String> counterpart(Correlation record) {
        return record.written().map(Written::counterpart);
    }

    String outcome(Correlation record) {
        return record.verdict().map(Verdict::outcome).orElse("none");
    }

    String reason(Correlation record) {
        return record.verdict().map(Verdict::reason).orElse("");
    }

    List<Journal.Entry> shopWrites() {
        return writes(commerceRequests());
    }

    List<Journal.Entry> dynamicsWrites() {
        return writes(dynamicsRequests());
    }

    /** The same event as Dataverse sends it when its body would be too large. */
    static BridgeEvent cut(BridgeEvent event) {
        try {
            ObjectNode body = (ObjectNode) JSON.readTree(event.data());
            List.of("InputParameters", "PreEntityImages", "PostEntityImages", "OutputParameters")
                    .forEach(body::remove);
            return new BridgeEvent(
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.time(),
                    event.traceparent(),
                    true,
                    body.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event.data(), e);
        }
    }

    /** What the shop would say if it told of deletions. */
    BridgeEvent deletion(String consumer) {
        commerce().save("Customer", Map.of("uid", consumer, "description", "going"));
        BridgeEvent last = takeFromCommerce().stream()
                .filter(event -> event.type().contains("BridgeCustomer"))
                .findFirst()
                .orElseThrow();
        return new BridgeEvent(
                last.id() + "-deleted",
                last.source(),
                "sap.cx.commerce.BridgeCustomer.Deleted.v1",
                last.subject(),
                last.time(),
                last.traceparent(),
                false,
                last.data());
    }

    private static List<Journal.Entry> writes(List<Journal.Entry> requests) {
        return requests.stream()
                .filter(entry -> !entry.request().method().equals("GET"))
                .toList();
    }
}
