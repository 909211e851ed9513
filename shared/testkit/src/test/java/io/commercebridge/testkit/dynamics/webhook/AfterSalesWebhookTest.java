package io.commercebridge.testkit.dynamics.webhook;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.names;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterSalesWebhookTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private UUID order = new UUID(0, 0);

    @BeforeEach
    void createOrder() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
        fixture.createOrder();
        order = fixture.dynamics.rows("salesorder").getFirst().id();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void tellsOfANewOrder() {
        Webhook webhook = take().getFirst();

        assertThat(webhook.headers()).containsEntry("x-ms-dynamics-request-name", "Create");
        assertThat(names(postImage(webhook)))
                .containsExactlyInAnyOrder(
                        "ordernumber", "customerid", "statecode", "statuscode", "modifiedon", "salesorderid");
    }

    @Test
    void tellsOfAShipmentWithItsOrderAndOfWhatIsInIt() {
        take();
        UUID line = fixture.dynamics.rows("salesorderdetail").getFirst().id();

        UUID shipment = person.openShipment(order, "SH-1", Map.of(line, "2"));
        person.moveShipment(shipment, Milestone.PACKED);

        List<Webhook> told = take();
        assertThat(told)
                .extracting(webhook -> webhook.step().name())
                .containsExactly(
                        "CommerceBridge: shipment added",
                        "CommerceBridge: shipment line added",
                        "CommerceBridge: shipment changed");
        ObjectNode changed = postImage(told.getLast());
        assertThat(changed.path("cb_salesorderid").path("Id").asText()).isEqualTo(order.toString());
        assertThat(changed.path("cb_milestone").path("Value").asInt()).isEqualTo(2);
        assertThat(postImage(told.get(1)).path("cb_shipmentid").path("Id").asText())
                .isEqualTo(shipment.toString());
    }

    @Test
    void tellsOfADeletedShipmentAfterItsLinesAndWithItsOrder() {
        UUID line = fixture.dynamics.rows("salesorderdetail").getFirst().id();
        UUID shipment = person.openShipment(order, "SH-1", Map.of(line, "2"));
        take();

        person.delete("cb_shipment", shipment);

        List<Webhook> told = take();
        assertThat(told)
                .extracting(webhook -> webhook.step().table())
                .containsExactly("cb_shipmentline", "cb_shipment");
        ObjectNode shipped = attributes(parameter(json(told.getLast().text()), "PreEntityImages", "PreImage"));
        assertThat(shipped.path("cb_salesorderid").path("Id").asText()).isEqualTo(order.toString());
        assertThat(shipped.path("cb_name").asText()).isEqualTo("SH-1");
    }

    @Test
    void tellsOfCreditThatIsHeldAndOfBalancesThatOnlyThePlatformWrites() {
        take();
        person.holdCredit(fixture.account, "Overdue since May");
        person.ageBalances(fixture.account, "10", "20.50", "0");

        ObjectNode image = postImage(take().getLast());
        assertThat(image.path("creditonhold").asBoolean()).isTrue();
        assertThat(image.path("cb_creditholdreason").asText()).isEqualTo("Overdue since May");
        assertThat(image.path("aging60").path("Value").decimalValue()).isEqualByComparingTo("20.50");
        Fixture.assertRefused(fixture.patch("accounts(" + fixture.account + ")", "{\"aging30\":5}"), 400, "0x80040203");
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 5_242_880})
    void cutsTheEventOfALargeFileDownToWhoItIs(int size) {
        take();
        UUID note = person.attach(new Ref("salesorder", order), "large.pdf", "application/pdf", new byte[size]);

        Webhook webhook = take().getFirst();
        JsonNode context = json(webhook.text());
        assertThat(webhook.headers()).containsKey("x-ms-dynamics-msg-size-exceeded");
        assertThat(webhook.body()).hasSizeLessThan(256 * 1024);
        assertThat(List.of("InputParameters", "PreEntityImages", "PostEntityImages", "ParentContext"))
                .noneMatch(context::has);
        assertThat(context.path("PrimaryEntityName").asText()).isEqualTo("annotation");
        assertThat(context.path("PrimaryEntityId").asText()).isEqualTo(note.toString());
    }

    @Test
    void leavesTheEventOfASmallFileWhole() {
        take();
        person.attach(new Ref("salesorder", order), "small.pdf", "application/pdf", new byte[180_000]);

        Webhook webhook = take().getFirst();
        assertThat(webhook.headers()).doesNotContainKey("x-ms-dynamics-msg-size-exceeded");
        assertThat(postImage(webhook).path("filename").asText()).isEqualTo("small.pdf");
    }

    private List<Webhook> take() {
        return fixture.dynamics.webhooks().takePending();
    }

    private static ObjectNode postImage(Webhook webhook) {
        return attributes(parameter(json(webhook.text()), "PostEntityImages", "PostImage"));
    }
}
