package io.commercebridge.intake.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Notices;
import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.about.Subjects;
import io.commercebridge.intake.http.WebhookRequest;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.security.Secret;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.SalesOrg;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The flows' tests make the events of webhooks themselves: they must be the ones that intake makes. */
class NoticesTest {
    private static final Map<String, ?> ONLINE = Map.of("catalog", Map.of("id", "Default"), "version", "Online");

    private final Credentials credentials = new Credentials(TestingWebhookConfig.standard(), Secret::reference);
    private final CommerceSender commerce = new CommerceSender(credentials, Clock.systemUTC());
    private final DataverseSender dataverse =
            new DataverseSender(credentials, Clock.systemUTC(), new Subjects(ShipmentTables.OURS));

    @Test
    void ofCommerceAreThoseOfIntake() {
        try (CommerceSimulator shop = CommerceSimulator.start(io.commercebridge.testkit.commerce.Options.defaults())) {
            shop.webhooks().hold();
            shop.seed("Customer", Map.of("uid", "ann@example.org", "name", "Ann Lee"));
            shop.seed("Product", Map.of("code", "P-1", "name", "Clock", "catalogVersion", ONLINE));
            shop.shop().placeOrder(OrderDraft.net("ann@example.org", "USD").with(OrderLine.of("P-1", 2, "59.45")));
            assertThat(shop.pendingWebhooks()).isNotEmpty().allSatisfy(webhook -> assertThat(
                            lasting(Notices.of(webhook)))
                    .isEqualTo(lasting(commerce.read(request(webhook.headers(), webhook.body()))
                            .event())));
        }
    }

    @Test
    void ofDataverseAreThoseOfIntake() {
        try (DynamicsSimulator organization =
                DynamicsSimulator.start(io.commercebridge.testkit.dynamics.Options.defaults())) {
            organization.webhooks().turn(Switch.HOLD_BACK, true);
            SalesOrg org = SalesOrg.seed(organization);
            organization
                    .asUser(org.salesPerson())
                    .insert("account", Map.of("name", "Rustic", "accountnumber", "C-4711"));
            assertThat(organization.pendingWebhooks())
                    .isNotEmpty()
                    .allSatisfy(this::isThatOfIntake)
                    .allSatisfy(webhook -> isThatOfIntake(changed(webhook, "\"Mode\":1", "\"Mode\":0")))
                    .allSatisfy(webhook -> isThatOfIntake(changed(webhook, "\"InputParameters\"", "\"Omitted\"")))
                    .allSatisfy(webhook -> isThatOfIntake(withHeader(webhook, "x-ms-dynamics-msg-size-exceeded")));
        }
    }

    @Test
    void ofListMembersAreThoseOfIntake() {
        try (DynamicsSimulator organization =
                DynamicsSimulator.start(io.commercebridge.testkit.dynamics.Options.defaults())) {
            organization.webhooks().turn(Switch.HOLD_BACK, true);
            SalesOrg org = SalesOrg.seed(organization);
            UUID list = org.list("Skippers", "contact");
            UUID ann = org.contact("ann@example.org", "Ann", "Lee");
            UUID bob = org.contact("bob@example.org", "Bob", "Orr");
            UserSession marketing = organization.asUser(org.salesPerson());
            marketing.addMember(list, ann);
            marketing.addMembers(list, List.of(ann, bob));
            marketing.removeMember(list, ann);
            assertThat(organization.pendingWebhooks()).hasSize(3).allSatisfy(this::isThatOfIntake);
            assertThat(organization.pendingWebhooks())
                    .extracting(webhook -> Notices.of(webhook).subject())
                    .containsExactly(ann.toString(), list.toString(), ann.toString());
        }
    }

    @Test
    void ofShipmentsAreThoseOfIntake() {
        try (DynamicsSimulator organization =
                DynamicsSimulator.start(io.commercebridge.testkit.dynamics.Options.defaults())) {
            SalesOrg org = SalesOrg.seed(organization);
            UserSession warehouse = organization.asUser(org.salesPerson());
            UUID order = warehouse.insert(
                    "salesorder",
                    Map.of(
                            "name",
                            "Order 1",
                            "customerid",
                            new Ref("account", org.account("C-4711", "Rustic")),
                            "pricelevelid",
                            new Ref("pricelevel", org.priceList("USD")),
                            "transactioncurrencyid",
                            new Ref("transactioncurrency", org.currency("USD"))));
            organization.webhooks().turn(Switch.HOLD_BACK, true);
            UUID shipment = warehouse.insert(
                    "cb_shipment", Map.of("cb_name", "SH-1", "cb_salesorderid", new Ref("salesorder", order)));
            warehouse.update("cb_shipment", shipment, Map.of("cb_trackingnumber", "1Z"));
            warehouse.delete("cb_shipment", shipment);
            assertThat(organization.pendingWebhooks()).hasSize(3).allSatisfy(this::isThatOfIntake);
            assertThat(organization.pendingWebhooks())
                    .extracting(webhook -> Notices.of(webhook).subject())
                    .containsOnly(order.toString());
        }
    }

    private void isThatOfIntake(Webhook webhook) {
        assertThat(lasting(Notices.of(webhook)))
                .isEqualTo(lasting(dataverse
                        .read(request(webhook.headers(), webhook.text()))
                        .event()));
    }

    private static Webhook changed(Webhook webhook, String from, String to) {
        assertThat(webhook.text()).contains(from);
        return new Webhook(
                webhook.step(),
                webhook.method(),
                webhook.headers(),
                webhook.text().replace(from, to).getBytes(UTF_8));
    }

    private static Webhook withHeader(Webhook webhook, String name) {
        Map<String, String> headers = new HashMap<>(webhook.headers());
        headers.put(name, "true");
        return new Webhook(webhook.step(), webhook.method(), headers, webhook.body());
    }

    private static WebhookRequest request(Map<String, String> headers, String body) {
        Map<String, String> received = new HashMap<>();
        headers.forEach((name, value) -> received.put(name.toLowerCase(Locale.ROOT), value));
        return new WebhookRequest("POST", "/", received, body.getBytes(UTF_8));
    }

    /** All but time and trace, which differ from request to request. */
    private static List<Object> lasting(BridgeEvent event) {
        return List.of(event.id(), event.source(), event.type(), event.subject(), event.truncated(), event.data());
    }
}
