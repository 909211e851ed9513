package io.commercebridge.mapping.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.Account.Links;
import io.commercebridge.mapping.customer.UnitItems.CreditLimit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitItemsTest {
    private static final UnitRules RULES = new UnitRules(
            CodeTable.parse("price list", "Web EUR=GOLD"),
            CodeTable.parse("payment terms", "1=NET30"),
            CodeTable.parse("country", "Germany=DE,United States=US,USA=US"),
            CodeTable.parse("region", "Texas=US-TX,*=omit"));

    private static Account account(Optional<Integer> terms, Links links) {
        return new Account(
                "a-1",
                Optional.of("C-1"),
                Optional.of("Kestrel"),
                true,
                Optional.empty(),
                terms,
                links,
                Map.of(),
                Optional.empty());
    }

    private static SlotAddress slot(Optional<Integer> type, String country, Optional<String> region) {
        return new SlotAddress(
                type,
                new PostalAddress(
                        Optional.of("Depot"),
                        Optional.of("Ann Lee"),
                        Optional.of("1 Quay"),
                        Optional.of("Gate 2"),
                        Optional.of("Austin"),
                        Optional.of("73301"),
                        region,
                        Optional.of(country),
                        Optional.of("+1 512"),
                        Optional.of("+1 513"),
                        Optional.empty()),
                Optional.of("PO 7"));
    }

    @Test
    void writesTheNameForMachinesAndForPeople() {
        ItemValues unit = UnitItems.toUnit(account(Optional.of(1), Links.NONE), RULES);
        assertThat(unit.attributes())
                .containsEntry("name", Optional.of("Kestrel"))
                .containsEntry("locName", Optional.of("Kestrel"))
                .containsEntry("active", Optional.of(true))
                .containsEntry("vatID", Optional.empty())
                .containsEntry("paymentTerms", Optional.of("NET30"));
    }

    @Test
    void refusesPaymentTermsThatNoTableKnows() {
        assertThatThrownBy(() -> UnitItems.toUnit(account(Optional.of(9), Links.NONE), RULES))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'payment terms' has no entry for '9'");
        assertThat(UnitItems.toUnit(account(Optional.empty(), Links.NONE), RULES)
                        .attributes())
                .containsEntry("paymentTerms", Optional.empty());
    }

    @Test
    void tellsACreditLimitFromItsCurrencyAndEqualAmountsAlike() {
        Links euros = new Links(
                Optional.of("p"), Optional.of("l"), Optional.of(new BigDecimal("1500.00")), Optional.of("eur"));
        Links same =
                new Links(Optional.of("p"), Optional.of("l"), Optional.of(new BigDecimal("1500")), Optional.of("eur"));
        assertThat(UnitItems.links(account(Optional.empty(), euros)))
                .isEqualTo(UnitItems.links(account(Optional.empty(), same)))
                .containsEntry("credit", Optional.of("1500 eur"))
                .containsEntry("parent", Optional.of("p"))
                .containsEntry("priceList", Optional.of("l"));
        Links unlimited = new Links(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("usd"));
        assertThat(UnitItems.links(account(Optional.empty(), unlimited)))
                .as("the currency alone is no news")
                .isEqualTo(UnitItems.links(account(Optional.empty(), Links.NONE)));
    }

    @Test
    void writesACreditLimitAsAnItemOfItsOwn() {
        Links euros = new Links(
                Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("99.5")), Optional.of("id-eur"));
        Optional<CreditLimit> limit = UnitItems.creditLimit(account(Optional.empty(), euros), Optional.of("EUR"));
        assertThat(UnitItems.toCreditLimit("C-1", limit).orElseThrow().attributes())
                .containsEntry("code", Optional.of("C-1"))
                .containsEntry("active", Optional.of(true))
                .containsEntry("amount", Optional.of(new BigDecimal("99.5")))
                .containsEntry("currency", Optional.of(ItemValues.by("isocode", "EUR")));
        assertThat(UnitItems.shownCredit(limit)).isEqualTo(Map.of("CreditLimit", Optional.of("99.5 EUR")));
        assertThat(UnitItems.shownCredit(Optional.of(new CreditLimit(new BigDecimal("0.00"), "EUR"))))
                .isEqualTo(Map.of("CreditLimit", Optional.of("0 EUR")));
        assertThatThrownBy(() -> UnitItems.creditLimit(account(Optional.empty(), euros), Optional.empty()))
                .hasMessage("account a-1 has a credit limit without a currency");
        assertThat(UnitItems.creditLimit(account(Optional.empty(), Links.NONE), Optional.empty()))
                .isEmpty();
        assertThat(UnitItems.toCreditLimit("C-1", Optional.empty())).isEmpty();
    }

    @Test
    void comparesReferencesInTheFormThatBothSidesHave() {
        assertThat(UnitItems.shownParent(Optional.of("C-0"))).isEqualTo(Map.of("groups", Optional.of("C-0")));
        assertThat(UnitItems.shownPriceGroup(Optional.empty())).isEqualTo(Map.of("userPriceGroup", Optional.empty()));
        assertThat(UnitItems.address("1")).isEqualTo("address1").isNotEqualTo(UnitItems.address("2"));
    }

    @Test
    void writesEveryPartOfAnAddress() {
        ItemValues address = AddressItems.toAddress(slot(Optional.of(2), "USA", Optional.of("Texas")), RULES);
        assertThat(address.attributes())
                .containsEntry("company", Optional.of("Depot"))
                .containsEntry("lastname", Optional.of("Ann Lee"))
                .containsEntry("streetname", Optional.of("1 Quay"))
                .containsEntry("streetnumber", Optional.of("Gate 2"))
                .containsEntry("town", Optional.of("Austin"))
                .containsEntry("postalcode", Optional.of("73301"))
                .containsEntry("pobox", Optional.of("PO 7"))
                .containsEntry("country", Optional.of(ItemValues.by("isocode", "US")))
                .containsEntry("district", Optional.empty())
                .containsEntry("phone1", Optional.of("+1 512"))
                .containsEntry("fax", Optional.of("+1 513"))
                .containsEntry("billingAddress", Optional.of(false))
                .containsEntry("shippingAddress", Optional.of(true))
                .containsEntry("visibleInAddressBook", Optional.of(true));
        assertThat(address.attributes().get("region"))
                .contains(ItemValues.item()
                        .set("isocode", "US-TX")
                        .set("country", ItemValues.by("isocode", "US"))
                        .build());
    }

    @Test
    void keepsAStateThatTheShopHasNoRegionForAsText() {
        ItemValues address = AddressItems.toAddress(slot(Optional.of(1), "Germany", Optional.of("Holstein")), RULES);
        assertThat(address.attributes())
                .containsEntry("region", Optional.empty())
                .containsEntry("district", Optional.of("Holstein"))
                .containsEntry("billingAddress", Optional.of(true))
                .containsEntry("shippingAddress", Optional.of(false));
        assertThatThrownBy(() -> AddressItems.toAddress(slot(Optional.of(1), "Narnia", Optional.empty()), RULES))
                .hasMessage("code table 'country' has no entry for 'Narnia'");
    }

    @Test
    void knowsWhatAnAddressIsFor() {
        SlotAddress primary = slot(Optional.of(3), "Germany", Optional.empty());
        assertThat(primary.billing() && primary.shipping()).isTrue();
        SlotAddress untold = slot(Optional.empty(), "Germany", Optional.empty());
        assertThat(untold.billing() && untold.shipping()).isTrue();
        SlotAddress other = slot(Optional.of(4), "Germany", Optional.empty());
        assertThat(other.billing() || other.shipping()).isFalse();
        assertThat(primary.isEmpty()).isFalse();
        PostalAddress nowhere = new PostalAddress(
                Optional.of("Depot"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Germany"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(new SlotAddress(Optional.of(1), nowhere, Optional.empty()).isEmpty())
                .isTrue();
        assertThat(new SlotAddress(Optional.of(1), nowhere, Optional.of("PO 1")).isEmpty())
                .isFalse();
    }

    @Test
    void withdrawsAnAddressWithoutDeletingIt() {
        assertThat(AddressItems.withdrawn(Optional.of("moved")).attributes())
                .containsEntry("billingAddress", Optional.of(false))
                .containsEntry("shippingAddress", Optional.of(false))
                .containsEntry("visibleInAddressBook", Optional.of(false))
                .containsEntry("remarks", Optional.of("moved"));
        assertThat(AddressItems.withdrawn(Optional.empty()).attributes()).doesNotContainKey("remarks");
        assertThat(AddressItems.isOf("a-1", AddressItems.publicKey("a-1", "2"))).isTrue();
        assertThat(AddressItems.isOf("a-1", "a-12/2")).isFalse();
    }
}
