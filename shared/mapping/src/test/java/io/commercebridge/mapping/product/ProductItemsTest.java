package io.commercebridge.mapping.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.commerce.ItemValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductItemsTest {
    private static final Optional<String> STANDARD = Optional.of("standard");

    private static Map<String, Optional<Object>> own(Lifecycle lifecycle, Validity validity, String retired) {
        Product product = Products.of(Structure.PRODUCT, lifecycle, validity, STANDARD);
        return ProductItems.own(product, Optional.of(retired).map(Instant::parse), Products.RULES);
    }

    @Test
    void writesApprovalDaysAndTaxGroup() {
        Product product = Products.of(Structure.PRODUCT, Lifecycle.ACTIVE, Products.MARCH, STANDARD);
        assertThat(ProductItems.own(product, Optional.empty(), Products.RULES))
                .isEqualTo(Map.of(
                        "approvalStatus", Optional.of(ItemValues.by("code", "approved")),
                        "onlineDate", Optional.of(Instant.parse("2026-02-28T23:00:00Z")),
                        "offlineDate", Optional.of(Instant.parse("2026-03-31T21:59:59Z")),
                        "Europe1PriceFactory_PTG", Optional.of(ItemValues.by("code", "eu-vat-full"))));
    }

    @Test
    void emptiesWhatDynamicsLeavesEmpty() {
        Product product = Products.of(Structure.PRODUCT, Lifecycle.DRAFT, Validity.ALWAYS, Optional.empty());
        assertThat(ProductItems.own(product, Optional.empty(), Products.RULES))
                .containsEntry("onlineDate", Optional.empty())
                .containsEntry("offlineDate", Optional.empty())
                .containsEntry("Europe1PriceFactory_PTG", Optional.empty());
    }

    @Test
    void takesARetiredProductOffAtTheEarlierOfRetirementAndEnd() {
        assertThat(own(Lifecycle.RETIRED, Products.MARCH, "2026-03-10T12:00:00Z"))
                .containsEntry("approvalStatus", Optional.of(ItemValues.by("code", "unapproved")))
                .containsEntry("offlineDate", Optional.of(Instant.parse("2026-03-10T12:00:00Z")));
        assertThat(own(Lifecycle.RETIRED, Products.MARCH, "2026-05-10T12:00:00Z"))
                .containsEntry("offlineDate", Optional.of(Instant.parse("2026-03-31T21:59:59Z")));
        assertThat(own(Lifecycle.RETIRED, Validity.ALWAYS, "2026-05-10T12:00:00Z"))
                .containsEntry("offlineDate", Optional.of(Instant.parse("2026-05-10T12:00:00Z")));
    }

    @Test
    void refusesATaxClassWithoutTaxGroupAndNamesIt() {
        Product product = Products.of(Structure.PRODUCT, Lifecycle.ACTIVE, Validity.ALWAYS, Optional.of("luxury"));
        assertThatThrownBy(() -> ProductItems.own(product, Optional.empty(), Products.RULES))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'tax group' has no entry for 'luxury'");
    }

    @Test
    void leavesTheShopsTaxGroupsAloneWhereThereIsNoColumn() {
        ProductRules rules = new ProductRules(Products.RULES.units(), Optional.empty(), Products.RULES.zone());
        Product product = Products.of(Structure.PRODUCT, Lifecycle.ACTIVE, Validity.ALWAYS, STANDARD);
        assertThat(ProductItems.own(product, Optional.empty(), rules)).doesNotContainKey("Europe1PriceFactory_PTG");
    }

    @Test
    void knowsAFamilyByItsTextsAndItsPlaceOnly() {
        Product family = Products.of(Structure.FAMILY, Lifecycle.ACTIVE, Products.MARCH, STANDARD);
        assertThat(ProductItems.own(family, Optional.empty(), Products.RULES)).isEmpty();
        assertThat(ProductItems.links(family)).isEqualTo(Map.of("family", Optional.of("family-1")));
        assertThat(ProductItems.links(Products.of(Structure.BUNDLE, Lifecycle.ACTIVE, Validity.ALWAYS, STANDARD)))
                .isEqualTo(Map.of("unit", Optional.of("unit-1"), "family", Optional.of("family-1")));
    }

    @Test
    void withdrawsAProductWhoseRowIsGone() {
        assertThat(ProductItems.withdrawn(Instant.EPOCH))
                .isEqualTo(Map.of(
                        "approvalStatus", Optional.of(ItemValues.by("code", "unapproved")),
                        "offlineDate", Optional.of(Instant.EPOCH)));
    }

    @Test
    void cutsALongNameAndSaysInWhichLanguage() {
        List<String> warnings = new ArrayList<>();
        Texts texts = new Texts(Optional.of("x".repeat(300)), Optional.of("  y".repeat(3000)));
        Map<String, Optional<Object>> values = ProductItems.texts("de", texts, warnings);
        assertThat(values).containsEntry("name", Optional.of("x".repeat(255)));
        assertThat(values)
                .containsEntry("description", Optional.of("  y".repeat(3000).strip()));
        assertThat(warnings).containsExactly("name[de] cut from 300 to 255 characters");
    }

    @Test
    void emptiesABlankDescription() {
        Texts texts = new Texts(Optional.of(" Zelt "), Optional.of("  "));
        assertThat(ProductItems.texts("de", texts, new ArrayList<>()))
                .isEqualTo(Map.of("name", Optional.of("Zelt"), "description", Optional.empty()));
        assertThat(ProductItems.textsIn("de")).isEqualTo("texts de");
    }
}
