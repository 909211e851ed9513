package io.commercebridge.mapping.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PortalAddressTest {
    private static final UUID ORG = NameBasedUuid.namespaceOf("https://org.crm.dynamics.com");
    private static final Lookup ACCOUNT = new Lookup("account", "accounts", "accountid", "a-1");
    private static final CodeTable COUNTRIES = CodeTable.parse("country", "United States=US,USA=US,*=pass");

    private static PortalAddress address(String street, Optional<String> company) {
        return new PortalAddress(
                "k-1",
                new PostalAddress(
                        company,
                        Optional.of("Ann Lee"),
                        Optional.of(street),
                        Optional.of("Gate 2"),
                        Optional.of("Austin"),
                        Optional.of("73301"),
                        Optional.of("Texas"),
                        Optional.of("US"),
                        Optional.of("+1 512"),
                        Optional.of("+1 513"),
                        Optional.empty()));
    }

    @Test
    void becomesAShipToAddressOfTheAccount() {
        List<String> warnings = new ArrayList<>();
        Row row = address("1 Quay", Optional.of("Depot")).toCustomerAddress(ORG, ACCOUNT, COUNTRIES, warnings);
        assertThat(row.entitySet()).isEqualTo("customeraddresses");
        assertThat(row.id()).isEqualTo(NameBasedUuid.of(ORG, "Address/k-1"));
        assertThat(row.columns())
                .isEqualTo(Map.ofEntries(
                        Map.entry("name", Optional.of("Depot")),
                        Map.entry("primarycontactname", Optional.of("Ann Lee")),
                        Map.entry("line1", Optional.of("1 Quay")),
                        Map.entry("line2", Optional.of("Gate 2")),
                        Map.entry("city", Optional.of("Austin")),
                        Map.entry("postalcode", Optional.of("73301")),
                        Map.entry("stateorprovince", Optional.of("Texas")),
                        Map.entry("country", Optional.of("United States")),
                        Map.entry("telephone1", Optional.of("+1 512")),
                        Map.entry("fax", Optional.of("+1 513")),
                        Map.entry("addresstypecode", Optional.of(2)),
                        Map.entry("parentid_account@odata.bind", Optional.of(ACCOUNT))));
        assertThat(warnings).isEmpty();
    }

    @Test
    void isNamedAfterThePersonWhereThereIsNoCompany() {
        Row row = address("1 Quay", Optional.empty()).toCustomerAddress(ORG, ACCOUNT, COUNTRIES, new ArrayList<>());
        assertThat(row.columns()).containsEntry("name", Optional.of("Ann Lee"));
    }

    @Property(tries = 200)
    void neverGivesMoreThanTheColumnHolds(@ForAll String street) {
        List<String> warnings = new ArrayList<>();
        Row row = address(street, Optional.of(street)).toCustomerAddress(ORG, ACCOUNT, COUNTRIES, warnings);
        assertThat(text(row.columns(), "line1").length()).isLessThanOrEqualTo(250);
        assertThat(warnings.isEmpty()).isEqualTo(street.strip().length() <= 200);
    }

    @Test
    void isDescribedInLinesForTheReviewer() {
        assertThat(address("1 Quay", Optional.of("Depot")).described())
                .isEqualTo("Depot\nAnn Lee\n1 Quay\nGate 2\n73301 Austin\nTexas\nUS\n+1 512");
    }

    @Test
    void staysUnderItsIdWhenItIsWithdrawn() {
        Row row = PortalAddress.withdrawn(ORG, "k-1");
        assertThat(row.id()).isEqualTo(address("1 Quay", Optional.empty()).id(ORG));
        assertThat(row.part()).isEqualTo(PortalAddress.part("k-1")).startsWith(PortalAddress.part(""));
        assertThat(row.columns())
                .isEqualTo(Map.of("name", Optional.of("Withdrawn in the portal"), "addresstypecode", Optional.of(4)));
    }

    @Test
    void isReviewedInOneTaskThatKnowsWhatItIsAbout() {
        Review review = address("1 Quay", Optional.empty()).review();
        Row task = review.toTask(ORG, ACCOUNT, "Review ship-to address", "1 Quay");
        assertThat(task.id()).isEqualTo(NameBasedUuid.of(ORG, "AddressReview/k-1"));
        assertThat(task.columns())
                .containsEntry("subject", Optional.of("Review ship-to address"))
                .containsEntry("description", Optional.of("1 Quay\n\n" + ReviewResult.REASON))
                .containsEntry("category", Optional.of(Review.CATEGORY))
                .containsEntry("subcategory", Optional.of("address:k-1"))
                .containsEntry("regardingobjectid_account_task@odata.bind", Optional.of(ACCOUNT));
        assertThat(Review.parse("address:k-1")).contains(review);
        assertThat(Review.parse("contact:ann%40x")).contains(new Review(Review.Kind.CONTACT, "ann%40x"));
        assertThat(Review.parse("k-1")).isEmpty();
        assertThat(new Review(Review.Kind.CONTACT, "k-1").id(ORG)).isNotEqualTo(review.id(ORG));
        Row longTask = review.toTask(ORG, ACCOUNT, "s".repeat(201), "d".repeat(2500));
        assertThat(text(longTask.columns(), "description")).hasSize(2000);
        assertThat(text(longTask.columns(), "subject")).hasSize(200);
    }

    @Test
    void aReviewMakesUsableOrWithdrawsWithItsReason() {
        Review address = new Review(Review.Kind.ADDRESS, "k-1");
        assertThat(result(address, 1, "x").toItem().attributes())
                .isEqualTo(Map.of(
                        "shippingAddress", Optional.of(true),
                        "visibleInAddressBook", Optional.of(true),
                        "remarks", Optional.empty()));
        assertThat(result(address, 2, "1 Quay\n\n" + ReviewResult.REASON + " too far ")
                        .toItem()
                        .attributes())
                .isEqualTo(Map.of(
                        "shippingAddress", Optional.of(false),
                        "visibleInAddressBook", Optional.of(false),
                        "remarks", Optional.of("too far")));
        assertThat(result(address, 2, "1 Quay\n\n" + ReviewResult.REASON)
                        .toItem()
                        .attributes())
                .containsEntry("remarks", Optional.of("Not accepted"));
        assertThat(result(address, 0, "x").toItem().attributes())
                .isEqualTo(Map.of(
                        "shippingAddress", Optional.of(false),
                        "visibleInAddressBook", Optional.of(true),
                        "remarks", Optional.empty()));
        Review contact = new Review(Review.Kind.CONTACT, "k-1");
        assertThat(result(contact, 1, "x").toItem())
                .isEqualTo(ItemValues.item()
                        .set("active", true)
                        .set("loginDisabled", false)
                        .set("description", Optional.empty())
                        .build());
        assertThat(result(contact, 2, "unknown to us").toItem().attributes())
                .containsEntry("active", Optional.of(false))
                .containsEntry("loginDisabled", Optional.of(true))
                .containsEntry("description", Optional.of("unknown to us"));
        assertThat(text(result(contact, 2, "r".repeat(300)).toItem().attributes(), "description"))
                .hasSize(255);
        assertThat(result(address, 0, "").open()).isTrue();
        assertThat(result(address, 2, "").open()).isFalse();
    }

    private static String text(Map<String, Optional<Object>> columns, String name) {
        return String.valueOf(columns.getOrDefault(name, Optional.empty()).orElse(""));
    }

    private static ReviewResult result(Review review, int state, String description) {
        return new ReviewResult(review, state, Optional.of(description));
    }
}
