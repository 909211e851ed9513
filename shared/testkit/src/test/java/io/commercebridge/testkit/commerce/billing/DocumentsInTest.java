package io.commercebridge.testkit.commerce.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.ChangeSet;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Orders;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsInTest {
    private static final String HOOK = "Post-Persist-Hook: model://bridgeStoreMedia";
    private static final String VERSION = "{\"version\":\"Online\",\"catalog\":{\"id\":\"Default\"}}";
    private static final String MEDIA = "\"documentMedia\":{\"code\":\"inv-1\",\"catalogVersion\":" + VERSION + "}";
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

    private static String document(String more) {
        return """
                {"documentNumber":"INV-1","documentType":{"code":"INVOICE"},"amount":"217.12","openAmount":"17.12",
                 "date":"/Date(1767225600000)/","dueDate":"/Date(1769817600000)/","status":{"code":"open"},
                 "currency":{"isocode":"EUR"},"unit":{"uid":"acme"},"order":{"code":"o1","versionID":null}%s}""".formatted(more);
    }

    private static String media(String content) {
        return """
                {"code":"inv-1","catalogVersion":%s,"mime":"application/pdf","realFileName":"INV-1.pdf",
                 "bridgeContent":"%s"}""".formatted(VERSION, content);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void takesADocumentByTypeAndNumber() {
        Api.Answer first = api.post("BridgeDocument/B2BDocuments", document(""));
        Api.Answer again = api.post(
                "BridgeDocument/B2BDocuments",
                "{\"documentNumber\":\"INV-1\",\"documentType\":{\"code\":\"INVOICE\"},\"openAmount\":\"0\",\"status\":{\"code\":\"closed\"}}");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.d().path("integrationKey").asText()).isEqualTo("INVOICE|INV-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(shop.items("B2BDocument")).singleElement().satisfies(one -> {
            assertThat(one.text("order/code")).isEqualTo("o1");
            assertThat(one.number("amount")).isEqualByComparingTo("217.12");
            assertThat(one.number("openAmount")).isEqualByComparingTo("0");
            assertThat(one.text("status/code")).isEqualTo("closed");
        });
        assertThat(api.get("BridgeDocument/B2BDocuments?$filter=order/integrationKey%20eq%20'o1%7Cnull'")
                        .d()
                        .path("results"))
                .hasSize(1);
    }

    @Test
    void takesTheFileInTheSameChangeSet() {
        Api.Answer answer = new ChangeSet(api, "BridgeDocument")
                .post("DocumentMedias", HOOK, media(base64("%PDF-1.7")))
                .post("B2BDocuments", HOOK, document("," + MEDIA))
                .send();

        assertThat(answer.text().split("HTTP/1.1 201", -1)).hasSize(3);
        ItemView stored = shop.item("B2BDocument", "INVOICE|INV-1")
                .reference("documentMedia")
                .orElseThrow();
        assertThat(stored.type()).isEqualTo("DocumentMedia");
        assertThat(stored.text("mime")).isEqualTo("application/pdf");
        assertThat(stored.text("realFileName")).isEqualTo("INV-1.pdf");
        assertThat(stored.text("size")).isEqualTo("8");
        assertThat(stored.get("bridgeContent")).isEmpty();
        assertThat(new String(shop.media("inv-1"), UTF_8)).isEqualTo("%PDF-1.7");
        assertThat(api.get("BridgeAttachment/Medias('Online%7CDefault%7Cinv-1')")
                        .d()
                        .path("content")
                        .asText())
                .isEqualTo(base64("%PDF-1.7"));
    }

    @Test
    void replacesTheBytesOfAFileThatIsThere() {
        for (String text : new String[] {"%PDF-old", "%PDF-newer"}) {
            new ChangeSet(api, "BridgeDocument")
                    .post("DocumentMedias", HOOK, media(base64(text)))
                    .send();
        }

        assertThat(new String(shop.media("inv-1"), UTF_8)).isEqualTo("%PDF-newer");
        assertThat(shop.items("Media")).singleElement().satisfies(one -> assertThat(one.text("size"))
                .isEqualTo("10"));
    }

    @Test
    void savesNothingOfAFileThatIsNoBase64OrEmpty() {
        for (String content : new String[] {"%PDF", ""}) {
            Api.Answer refused = new ChangeSet(api, "BridgeDocument")
                    .post("B2BDocuments", "", document(""))
                    .post("DocumentMedias", HOOK, media(content))
                    .send();

            assertThat(refused.text()).contains("HTTP/1.1 400", "\"code\":\"post_persist_error\"");
        }
        assertThat(shop.items("Media")).isEmpty();
        assertThat(shop.items("B2BDocument")).isEmpty();
    }

    @Test
    void refusesAHookOfTheOtherKind() {
        Api.Answer refused = new ChangeSet(api, "BridgeDocument")
                .post("DocumentMedias", HOOK.replace("Post", "Pre"), media(base64("x")))
                .send();

        assertThat(refused.text()).contains("hook_not_found");
        assertThat(shop.items("Media")).isEmpty();
    }

    @Test
    void refusesADocumentOfWhatTheShopDoesNotHave() {
        assertThat(api.post("BridgeDocument/B2BDocuments", document("").replace("acme", "nobody"))
                        .error())
                .isEqualTo("missing_nav_property");
        assertThat(api.post("BridgeDocument/B2BDocuments", document("").replace("INVOICE", "BILL"))
                        .error())
                .isEqualTo("missing_nav_property");
        assertThat(api.post("BridgeDocument/B2BDocuments", document("," + MEDIA))
                        .error())
                .isEqualTo("missing_nav_property");
        assertThat(shop.items("B2BDocument")).isEmpty();
    }

    @Test
    void knowsWhatAUnitOwesAndThatItIsOnHold() {
        Api.Answer answer = api.post("BridgeCredit/B2BUnits", """
                {"uid":"acme","creditOnHold":true,"creditHoldReason":"Two invoices are overdue","openBalance":"300.00",
                 "pastDue30":"100.00","pastDue60":"200.00","pastDue90":"0","balanceCurrency":{"isocode":"EUR"}}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        ItemView unit = shop.item("B2BUnit", "acme");
        assertThat(unit.get("creditOnHold")).hasValue(true);
        assertThat(unit.text("creditHoldReason")).isEqualTo("Two invoices are overdue");
        assertThat(unit.number("pastDue60")).isEqualByComparingTo("200");
        assertThat(unit.text("balanceCurrency/isocode")).isEqualTo("EUR");
        assertThat(unit.text("name")).isEqualTo("Acme");
    }
}
