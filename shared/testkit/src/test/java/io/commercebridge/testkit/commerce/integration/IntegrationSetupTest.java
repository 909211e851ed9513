package io.commercebridge.testkit.commerce.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.testkit.commerce.impex.ImpexException;
import io.commercebridge.testkit.commerce.types.Attribute;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntegrationSetupTest {
    private static final String ITEMS = """
            INSERT_UPDATE IntegrationObject; code[unique=true]; integrationType(code)
            ; X ; INBOUND
            INSERT_UPDATE IntegrationObjectItem; integrationObject(code)[unique=true]; code[unique=true]; type(code); root[default=false]
            ; X ; Order ; Order ; %s
            ; X ; Entry ; OrderEntry ;
            INSERT_UPDATE IntegrationObjectItemAttribute; integrationObjectItem(integrationObject(code),code)[unique=true]; attributeName[unique=true]; attributeDescriptor(enclosingType(code),qualifier); returnIntegrationObjectItem(integrationObject(code),code); unique[default=false]; autoCreate[default=false]
            ; X:Order ; number ; Order:code
            ; X:Entry ; entryNumber ; OrderEntry:entryNumber
            """;
    private static final String WEBHOOK = """
            INSERT_UPDATE Endpoint; id[unique=true]; version[unique=true]; name; specUrl
            ; e ; v1 ; e ; http://e
            INSERT_UPDATE BasicCredential; id[unique=true]; username; password
            ; c ; u ; p
            INSERT_UPDATE ConsumedDestination; id[unique=true]; url; endpoint(id,version); credential(id); destinationTarget(id); active
            ; d ; http://e ; e:v1 ; c ; %s ; %s
            INSERT_UPDATE WebhookConfiguration; integrationObject(code)[unique=true]; destination(id)[unique=true]; eventType[unique=true]; filterLocation
            ; X ; d ; %s ; %s
            """;
    private static final String SAVED = "de.hybris.platform.webhookservices.event.ItemSavedEvent";

    private static final String VIRTUAL = """
            INSERT_UPDATE Script; code[unique=true]; scriptType(code); content
            ; %s ; %s ; "itemModel"
            INSERT_UPDATE IntegrationObjectVirtualAttributeDescriptor; code[unique=true]; logicLocation; type(code)
            ; v ; %s ; %s
            INSERT_UPDATE IntegrationObjectItemVirtualAttribute; integrationObjectItem(integrationObject(code),code)[unique=true]; attributeName[unique=true]; retrievalDescriptor(code)
            ; X:Order ; %s ; v
            """;

    private final IntegrationSetup setup = new IntegrationSetup(TypeSystem.shipped(), Map.of());

    private void load(String more) {
        setup.load("test.impex", ITEMS.formatted("true") + more);
    }

    private void refuses(String line, String problem) {
        assertThatThrownBy(() -> load(line)).isInstanceOf(ImpexException.class).hasMessageContaining(problem);
    }

    @Test
    void importsTwiceToTheSameEnd() {
        load("");
        load(WEBHOOK.formatted("webhookServices", "true", SAVED, ""));
        load(WEBHOOK.formatted("webhookServices", "true", SAVED, ""));

        assertThat(setup.object("X").items()).hasSize(2);
        assertThat(setup.webhooks()).hasSize(1);
        assertThat(setup.object("X").item("Order").keys())
                .extracting(IntegrationAttribute::name)
                .containsExactly("number");
    }

    @Test
    void refusesAnAttributeThatTheTypeDoesNotHave() {
        refuses("; X:Order ; colour ; Order:colour", "Order has no attribute colour");
        refuses("; X:Order ; uid ; User:uid", "Order is no User");
    }

    @Test
    void refusesReferencesWithoutATargetAndTargetsOfTheWrongType() {
        refuses("; X:Order ; status ; Order:status", "returnIntegrationObjectItem");
        refuses("; X:Order ; status ; Order:status ; X:Status", "X has no item Status");
        refuses("; X:Order ; status ; Order:status ; X:Entry", "cannot return X:Entry");
        refuses("; X:Order ; date ; Order:date ; X:Entry", "date is atomic");
    }

    @Test
    void refusesAnItemWithoutAKey() {
        refuses(
                "INSERT_UPDATE IntegrationObjectItem; integrationObject(code)[unique=true]; code[unique=true]; type(code)\n; X ; Address ; Address",
                "X:Address has no unique attribute");
    }

    @Test
    void refusesUnknownTypesAndColumns() {
        refuses("INSERT_UPDATE WebHook; id[unique=true]\n; x", "unknown type WebHook");
        refuses("INSERT_UPDATE Endpoint; id[unique=true]; colour\n; x ; red", "Endpoint has no attribute colour");
    }

    @Test
    void importsAVirtualAttributeThatIsNeitherKeyNorWritable() {
        String script = "bridgeMediaContent";
        load(VIRTUAL.formatted(script, "GROOVY", "model://" + script, "java.lang.String", "content"));

        assertThat(setup.script("model://" + script)).hasValue(script);
        assertThat(setup.script(script)).isEmpty();
        assertThat(setup.object("X").item("Order").find("content").orElseThrow())
                .satisfies(content -> {
                    assertThat(content.virtual()).isTrue();
                    assertThat(content.unique()).isFalse();
                    assertThat(content.attribute().is(Attribute.Flag.READONLY)).isTrue();
                });
    }

    @Test
    void refusesScriptsAndVirtualAttributesThatCannotWork() {
        String script = "bridgeMediaContent";
        String model = "model://" + script;
        String text = "java.lang.String";
        refuses(
                VIRTUAL.formatted(script, "GROOVY", "model://other", text, "c"),
                "no such logicLocation: model://other");
        refuses(VIRTUAL.formatted(script, "GROOVY", script, text, "c"), "no such logicLocation");
        refuses(VIRTUAL.formatted(script, "GROOVY", model, "java.lang.Object", "c"), "cannot be of type");
        refuses(VIRTUAL.formatted(script, "GROOVY", model, text, "number"), "already has an attribute number");
        refuses(VIRTUAL.formatted(script, "BEANSHELL", model, text, "c"), "scriptType cannot be BEANSHELL");
        refuses(VIRTUAL.formatted("mine", "GROOVY", "model://mine", text, "c"), "does not know what the script mine");
    }

    @Test
    void refusesAnUnknownItemTypeMatch() {
        refuses(
                "INSERT_UPDATE IntegrationObjectItem; integrationObject(code)[unique=true]; code[unique=true]; type(code); itemTypeMatch(code)\n; X ; U ; Unit ; EXACT",
                "itemTypeMatch cannot be EXACT");
    }

    @Test
    void refusesWebhooksThatWouldNeverFire() {
        refuses(WEBHOOK.formatted("Default_Template", "true", SAVED, ""), "destinationTarget");
        refuses(WEBHOOK.formatted("webhookServices", "true", "OrderEvent", ""), "unknown event type");
        refuses(WEBHOOK.formatted("webhookServices", "true", SAVED, "model://nothing"), "no such filterLocation");
        assertThatThrownBy(() ->
                        setup.load("x", ITEMS.formatted("") + WEBHOOK.formatted("webhookServices", "true", SAVED, "")))
                .hasMessageContaining("X has no root item")
                .isInstanceOf(ImpexException.class);
    }
}
