package io.commercebridge.testkit.commerce.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.ChangeSet;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Orders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsignmentsInTest {
    private static final String HOOK = "Pre-Persist-Hook: model://bridgeShipTo";
    private static final String ENTRY = """
            {"orderEntry":{"entryNumber":%d,"order":{"code":"%s","versionID":null}},"quantity":%d,"shippedQuantity":0}""";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);

    @BeforeEach
    void order() {
        Orders.seed(shop);
        shop.shop().placeOrder(Orders.draft(true));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static String consignment(String order, String more) {
        return """
                {"code":"%1$s-SH1","order":{"code":"%1$s","versionID":null}%2$s}""".formatted(order, more);
    }

    private static String shipped(int entry, long quantity) {
        return ",\"status\":{\"code\":\"SHIPPED\"},\"trackingID\":\"T-1\",\"carrier\":\"DHL\",\"consignmentEntries\":["
                + ENTRY.formatted(entry, "o1", quantity) + "]";
    }

    private Api.Answer post(String json) {
        return Api.send(api.request("BridgeConsignment/Consignments")
                .header("Content-Type", "application/json")
                .header("Pre-Persist-Hook", "model://bridgeShipTo")
                .POST(Api.text(json)));
    }

    @Test
    void makesAConsignmentThatGoesToTheAddressOfItsOrder() {
        Api.Answer answer = post(consignment("o1", shipped(1, 2)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.d().path("integrationKey").asText()).isEqualTo("o1-SH1");
        ItemView made = shop.item("Consignment", "o1-SH1");
        assertThat(made.text("shippingAddress/town")).isEqualTo("Ulm");
        assertThat(made.text("status/code")).isEqualTo("SHIPPED");
        assertThat(made.list("consignmentEntries")).singleElement().satisfies(entry -> {
            assertThat(entry.text("orderEntry/entryNumber")).isEqualTo("1");
            assertThat(entry.text("quantity")).isEqualTo("2");
        });
    }

    @Test
    void changesAConsignmentThatIsThere() {
        post(consignment("o1", shipped(1, 2)));
        post(consignment("o1", shipped(1, 3)));
        Api.Answer entry = api.post("BridgeConsignment/ConsignmentEntries", """
                {"consignment":{"code":"o1-SH1"},"orderEntry":{"entryNumber":1,"order":{"code":"o1","versionID":null}},
                 "shippedQuantity":"3"}""");

        assertThat(entry.d().path("integrationKey").asText()).isEqualTo("o1-SH1|1|o1|null");
        assertThat(shop.items("Consignment")).hasSize(1);
        assertThat(shop.items("ConsignmentEntry")).singleElement().satisfies(one -> {
            assertThat(one.text("quantity")).isEqualTo("3");
            assertThat(one.text("shippedQuantity")).isEqualTo("3");
        });
    }

    @Test
    void refusesAConsignmentThatNobodyGivesAnAddress() {
        Api.Answer without = api.post("BridgeConsignment/Consignments", consignment("o1", shipped(1, 2)));
        shop.shop()
                .placeOrder(OrderDraft.net("ann@acme.test", "EUR")
                        .with("code", "o2")
                        .with(OrderLine.of("drill", 1, "1.00")));
        Api.Answer nowhere = post(consignment("o2", ",\"status\":{\"code\":\"SHIPPED\"}"));

        assertThat(without.error()).isEqualTo("invalid_attribute_value");
        assertThat(without.text()).contains("shippingAddress");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.error()).isEqualTo("pre_persist_error");
        assertThat(nowhere.text()).contains("the order of consignment o2-SH1 has no delivery address");
        assertThat(shop.items("Consignment")).isEmpty();
    }

    @Test
    void refusesWhatTheShopDoesNotHave() {
        assertThat(post(consignment("o1", ",\"status\":{\"code\":\"LOST\"}")).error())
                .isEqualTo("missing_nav_property");
        assertThat(post(consignment("o9", shipped(0, 1))).error()).isEqualTo("missing_nav_property");
        assertThat(post(consignment("o1", shipped(7, 1))).error()).isEqualTo("missing_nav_property");
        assertThat(post(consignment("o1", "")).error()).isEqualTo("missing_nav_property");
        assertThat(shop.items("Consignment")).isEmpty();
    }

    @Test
    void shipsTwoOrdersToOnePlace() {
        shop.shop().placeOrder(Orders.draft(true).with("code", "o2"));

        assertThat(post(consignment("o1", shipped(0, 1))).status()).isEqualTo(201);
        assertThat(post(consignment("o2", ",\"status\":{\"code\":\"WAITING\"}")).status())
                .isEqualTo(201);
    }

    @Test
    void showsAnOrderWithAllThatWasConsigned() {
        post(consignment("o1", shipped(1, 2)));

        JsonNode order = api.get(
                        "BridgeConsignment/Orders('o1%7Cnull')?$expand=status,deliveryStatus,deliveryAddress,entries,"
                                + "consignments/status,consignments/consignmentEntries/orderEntry")
                .d();

        assertThat(order.at("/deliveryStatus/code").asText()).isEqualTo("NOTSHIPPED");
        assertThat(order.at("/deliveryAddress/duplicate").asBoolean()).isTrue();
        assertThat(order.at("/entries/results")).hasSize(2);
        JsonNode consigned = order.at("/consignments/results/0");
        assertThat(consigned.at("/status/code").asText()).isEqualTo("SHIPPED");
        assertThat(consigned.path("trackingID").asText()).isEqualTo("T-1");
        assertThat(consigned.at("/consignmentEntries/results/0/quantity").asText())
                .isEqualTo("2");
        assertThat(consigned
                        .at("/consignmentEntries/results/0/orderEntry/entryNumber")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("BridgeConsignment/Consignments?$filter=order/code%20eq%20'o1'")
                        .d()
                        .path("results"))
                .hasSize(1);
    }

    @Test
    void writesTheOrderAlongWithItsConsignmentsOrNothing() {
        String order = "{\"code\":\"o1\",\"versionID\":null,\"deliveryStatus\":{\"code\":\"%s\"}}";
        Api.Answer refused = new ChangeSet(api, "BridgeConsignment")
                .post("Consignments", HOOK, consignment("o1", shipped(1, 2)))
                .post("Orders", HOOK, order.formatted("GONE"))
                .send();
        assertThat(refused.text()).contains("missing_nav_property");
        assertThat(shop.items("Consignment")).isEmpty();

        Api.Answer done = new ChangeSet(api, "BridgeConsignment")
                .post("Consignments", HOOK, consignment("o1", shipped(1, 2)))
                .post("Orders", HOOK, order.formatted("PARTSHIPPED"))
                .send();
        assertThat(done.text().split("HTTP/1.1 201", -1)).hasSize(3);
        assertThat(shop.item("Order", "o1").text("deliveryStatus/code")).isEqualTo("PARTSHIPPED");
        assertThat(shop.items("Consignment")).hasSize(1);
    }
}
