package io.commercebridge.testkit.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.server.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final CommerceSimulator shop = CommerceSimulator.start(Api.options());
    private final Api api = new Api(shop);

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void describesTheOrderInItsMetadata() {
        Api.Answer answer = api.get("BridgeOrder/$metadata");

        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(answer.text())
                .contains("Namespace=\"HybrisCommerceOData\"")
                .contains("s:Alias=\"Order_code|Order_versionID\"")
                .contains("s:Alias=\"OrderEntry_entryNumber|Order_code|Order_versionID\"")
                .contains("s:Alias=\"CatalogVersion_version|Catalog_id|Product_code\"")
                .contains("<Property Name=\"totalPrice\" Type=\"Edm.Double\" Nullable=\"true\"/>")
                .contains("<EntitySet Name=\"OrderEntries\" EntityType=\"HybrisCommerceOData.OrderEntry\"/>");
    }

    @Test
    void listsTheEntitySets() {
        assertThat(api.get("TestProduct").d().path("EntitySets").toString())
                .contains("Products", "Categories", "ArticleApprovalStatuses");
    }

    @Test
    void hidesIntegrationObjectsWithoutAnInboundChannel() {
        assertThat(api.get("TestHidden/Units").status()).isEqualTo(404);
        assertThat(api.get("Nothing/Units").status()).isEqualTo(404);
        assertThat(api.get("TestProduct/Things").status()).isEqualTo(404);
    }

    @Test
    void refusesToAnswerAtomXml() {
        assertThat(Api.send(api.request("TestProduct/Products").setHeader("Accept", "*/*"))
                        .status())
                .isEqualTo(406);
    }

    @Test
    void refusesBodiesThatAreNoJson() {
        Api.Answer answer = Api.send(api.request("TestUnit/B2BUnits")
                .header("Content-Type", "text/plain")
                .POST(Api.text("{\"uid\":\"acme\"}")));

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void recordsTheCallersMessageIdAndTheOutcome() {
        Api.send(api.request("TestUnit/B2BUnits")
                .header("Content-Type", "application/json")
                .header("integrationMessageId", "bridge:42")
                .POST(Api.text("{\"uid\":\"acme\"}")));
        api.post("TestUnit/B2BUnits", "{\"colour\":\"red\"}");

        assertThat(shop.inboundRequests()).hasSize(2);
        assertThat(shop.inboundRequests().getFirst().messageId()).hasValue("bridge:42");
        assertThat(shop.inboundRequests().getFirst().error()).isEmpty();
        assertThat(shop.inboundRequests().getLast().error()).hasValue("invalid_property");
    }

    @Test
    void letsAFaultAnswerInsteadOfTheService() {
        shop.faults().arm(Fault.of("GET", "Products", 1, new Fault.Action.Answer(503, Map.of("Retry-After", "1"), "")));

        assertThat(api.get("TestProduct/Products").status()).isEqualTo(503);
        assertThat(api.get("TestProduct/Products").status()).isEqualTo(200);
        assertThat(shop.journal().business()).hasSize(2);
    }
}
