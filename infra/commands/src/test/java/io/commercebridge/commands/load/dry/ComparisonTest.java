package io.commercebridge.commands.load.dry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.commands.load.dry.Comparison.Difference;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final ItemSet PRODUCTS = ItemSet.named("Products").orElseThrow();

    private static List<Difference> compare(String told, String there) {
        return Comparison.of(PRODUCTS, (ObjectNode) WireJson.parse(told), WireJson.parse(there));
    }

    @Test
    void seesNoDifferenceInHowSapWritesTheSame() {
        assertThat(compare("""
                        {"code":"A","catalogVersion":{"version":"Staged","catalog":{"id":"Default"}},"price":12.50,"ean":null,
                        "unit":{"code":"pieces"},"onlineDate":"/Date(1)/","net":true,
                        "supercategories":[{"code":"F","catalogVersion":{"version":"Staged","catalog":{"id":"Default"}}}],
                        "localizedAttributes":[{"language":"en","name":"Drill"}]}""", """
                        {"code":"A","price":"12.5","unit":{"code":"pieces","integrationKey":"pieces"},"onlineDate":"/Date(1)/",
                        "net":true,"supercategories":{"results":[{"code":"E"},{"code":"F","catalogVersion":{"__deferred":{}}}]},
                        "localizedAttributes":{"results":[{"language":"de","name":"Bohrer"},{"language":"en","name":"Drill"}]}}""")).isEmpty();
    }

    @Test
    void namesEachAttributeWithBothValues() {
        assertThat(compare("""
                        {"code":"A","price":12.5,"unit":{"code":"pieces"},"ug":{"code":"retail"},"ean":"1",
                        "supercategories":[{"code":"F"}],
                        "localizedAttributes":[{"language":"en","name":"Drill"},{"language":"fr","name":"Perceuse"}]}""", """
                        {"code":"A","price":"12.4","unit":{"code":"pass"},"ug":null,"supercategories":{"results":[{"code":"E"}]},
                        "localizedAttributes":{"results":[{"language":"en","name":"Old"}]}}"""))
                .containsExactlyInAnyOrder(
                        new Difference("price", "12.4", "12.5"),
                        new Difference("unit", "pass", "pieces"),
                        new Difference("ug", "", "retail"),
                        new Difference("ean", "", "1"),
                        new Difference("supercategories", "without", "F"),
                        new Difference("name[en]", "Old", "Drill"),
                        new Difference("name[fr]", "", "Perceuse"));
    }

    @Test
    void findsTheKeyOfABodyAsSapWritesIt() {
        assertThat(ItemSet.named("PriceRows").orElseThrow().keyOf(WireJson.parse("""
                                {"sapConditionId":"17-5","currency":{"isocode":"EUR"},"unit":{"code":"pieces"},
                                "catalogVersion":{"version":"Staged","catalog":{"id":"Default"}}}""")))
                .isEqualTo("Staged|Default|EUR|17-5|pieces");
        assertThat(ItemSet.named("Customers")).isEmpty();
    }
}
