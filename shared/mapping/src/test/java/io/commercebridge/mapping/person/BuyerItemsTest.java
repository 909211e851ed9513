package io.commercebridge.mapping.person;

import static io.commercebridge.mapping.person.People.ann;
import static io.commercebridge.mapping.person.People.contact;
import static io.commercebridge.mapping.person.People.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.commerce.ItemValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BuyerItemsTest {
    private static final Standing STANDING = Standing.of(
            "ann@example.org",
            new Grants(
                    Optional.of("C-1"),
                    new TreeSet<>(List.of("b2badmingroup", "b2bcustomergroup")),
                    new TreeSet<>(),
                    false),
            true);

    @Test
    void writesAllOfANewBuyer() {
        Map<String, Optional<Object>> buyer = BuyerItems.toBuyer(
                        contact(ann()), STANDING, rules("name", "phone", "language"))
                .attributes();
        assertThat(buyer).containsEntry("uid", Optional.of("ann@example.org"));
        assertThat(buyer).containsEntry("customerID", Optional.of(People.ID));
        assertThat(buyer).containsEntry("email", Optional.of("Ann@Example.org"));
        assertThat(buyer).containsEntry("name", Optional.of("Ann Müller"));
        assertThat(buyer).containsEntry("active", Optional.of(true));
        assertThat(buyer).containsEntry("loginDisabled", Optional.of(false));
        assertThat(buyer).containsEntry("defaultB2BUnit", Optional.of(ItemValues.by("uid", "C-1")));
        assertThat(buyer).containsEntry("sessionLanguage", Optional.of(ItemValues.by("isocode", "de")));
        assertThat(buyer)
                .containsEntry(
                        "groups",
                        Optional.of(List.of(
                                ItemValues.by("uid", "b2badmingroup"),
                                ItemValues.by("uid", "b2bcustomergroup"),
                                ItemValues.by("uid", "C-1"))));
        assertThat(address(buyer))
                .containsEntry("publicKey", Optional.of(People.ID + "/contact"))
                .containsEntry("duplicate", Optional.of(false))
                .containsEntry("contactAddress", Optional.of(true))
                .containsEntry("firstname", Optional.of("Ann"))
                .containsEntry("lastname", Optional.of("Müller"))
                .containsEntry("email", Optional.of("Ann@Example.org"))
                .containsEntry("phone1", Optional.of("+49 1"))
                .containsEntry("cellphone", Optional.of("+49 2"))
                .containsEntry("fax", Optional.empty());
    }

    private static Map<String, Optional<Object>> address(Map<String, Optional<Object>> buyer) {
        List<?> addresses =
                (List<?>) buyer.getOrDefault("addresses", Optional.empty()).orElseThrow();
        return ((ItemValues) addresses.getFirst()).attributes();
    }

    @Test
    void leavesOutWhatANewBuyerHasNot() {
        Person nameless = new Person(PersonName.NONE, Phones.NONE, Optional.empty(), Optional.of("ann@example.org"));
        assertThat(BuyerItems.toBuyer(contact(nameless), STANDING, rules("name"))
                        .attributes())
                .doesNotContainKeys("name", "sessionLanguage", "phone1");
    }

    @Test
    void leavesTheNumbersAloneThatTheShopOwns() {
        assertThat(address(BuyerItems.toAddress(contact(ann()), false).attributes()))
                .doesNotContainKeys("phone1", "cellphone", "fax");
    }

    @Test
    void emptiesAnAttributeThatIsToBeEmpty() {
        assertThat(BuyerItems.toPlain(
                                Map.of("sessionLanguage", Optional.empty(), "phone1", Optional.of("1")), contact(ann()))
                        .attributes())
                .isEqualTo(Map.of("sessionLanguage", Optional.empty()));
    }
}
