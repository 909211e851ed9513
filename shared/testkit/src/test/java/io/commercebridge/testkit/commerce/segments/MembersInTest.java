package io.commercebridge.testkit.commerce.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.Api;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.data.ItemView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersInTest {
    private static final String ANN = "BridgeMember/Customers('ann%2540acme.test')";
    private final CommerceSimulator shop = CommerceSimulator.start(Options.defaults());
    private final Api api = new Api(shop);

    @BeforeEach
    void seed() {
        shop.seed("B2BUnit", Map.of("uid", "acme"));
        shop.portal().addBuyer("acme", "ann@acme.test", "Ann", List.of("b2bcustomergroup"));
        shop.portal().registerConsumer("eve@example.org", "Eve", Map.of());
        shop.webhooks().discard();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private static List<String> groups(ItemView member) {
        return member.list("groups").stream().map(group -> group.text("uid")).toList();
    }

    @Test
    void findsABuyerAmongTheCustomersAndAddsAGroup() {
        Api.Answer answer = api.post(
                "BridgeMember/Customers",
                "{\"uid\":\"ann@acme.test\",\"groups\":[{\"uid\":\"spring\",\"locName\":\"Spring\"}]}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(shop.items("Customer")).hasSize(2);
        assertThat(groups(shop.item("B2BCustomer", "ann@acme.test")))
                .containsExactly("b2bcustomergroup", "acme", "spring");
        assertThat(shop.item("UserGroup", "spring").text("locName")).isEqualTo("Spring");
        assertThat(shop.pendingWebhooks())
                .extracting(told -> told.header("ce-type").orElse(""))
                .contains("sap.cx.commerce.BridgeB2BCustomer.Updated.v1");
    }

    @Test
    void replacesTheGroupsOfABuyerAndOfAUnitByPatch() {
        api.patch(ANN, "{\"groups\":[{\"uid\":\"acme\"},{\"uid\":\"spring\"}]}");
        api.patch("BridgeMember/B2BUnits('acme')", "{\"groups\":[{\"uid\":\"gold\"}]}");
        List<String> unit = groups(shop.item("B2BUnit", "acme"));
        api.patch("BridgeMember/B2BUnits('acme')", "{\"groups\":[]}");

        assertThat(groups(shop.item("B2BCustomer", "ann@acme.test"))).containsExactly("acme", "spring");
        assertThat(unit).containsExactly("gold");
        assertThat(groups(shop.item("B2BUnit", "acme"))).isEmpty();
        assertThat(groups(shop.item("Customer", "eve@example.org"))).containsExactly("customergroup");
    }

    @Test
    void patchesNobodyThatIsNotThere() {
        Api.Answer answer = api.patch("BridgeMember/Customers('bob%2540acme.test')", "{\"groups\":[]}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).isEqualTo("not_found");
    }

    @Test
    void createsAGroupWithItsPriceGroupBelowOneOfTheShops() {
        Api.Answer answer = api.post("BridgeMember/UserGroups", """
                {"uid":"gold","locName":"Gold","userPriceGroup":{"code":"GOLD"},"groups":[{"uid":"customergroup"}]}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(shop.item("UserGroup", "gold").text("userPriceGroup/code")).isEqualTo("GOLD");
        assertThat(shop.item("UserGroup", "customergroup").list("members"))
                .extracting(member -> member.text("uid"))
                .contains("gold");
        assertThat(api.post("BridgeMember/UserGroups", "{\"uid\":\"silver\",\"groups\":[{\"uid\":\"nowhere\"}]}")
                        .error())
                .isEqualTo("missing_nav_property");
    }

    @Test
    void refusesAGroupWhoseUidIsACustomers() {
        Api.Answer answer = api.patch(ANN, "{\"groups\":[{\"uid\":\"eve@example.org\"}]}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(groups(shop.item("B2BCustomer", "ann@acme.test"))).contains("b2bcustomergroup");
    }

    @Test
    void readsManyMembersWithTheirGroupsAtOnce() {
        Api.Answer answer = api.get("BridgeMember/Customers?$expand=groups&$filter="
                + "uid%20eq%20'eve@example.org'%20or%20uid%20eq%20'ann@acme.test'%20or%20uid%20eq%20'bob'");

        assertThat(answer.d().path("results").findValuesAsText("uid"))
                .containsExactly("ann@acme.test", "b2bcustomergroup", "acme", "eve@example.org", "customergroup");
    }
}
