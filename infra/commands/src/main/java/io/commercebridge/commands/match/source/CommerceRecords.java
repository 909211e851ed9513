package io.commercebridge.commands.match.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.match.Company;
import io.commercebridge.mapping.match.Person;
import io.commercebridge.mapping.match.spelling.EmailDomain;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** B2B units and B2B customers with what they can be matched by, in the order of their uid. */
@Singleton
public final class CommerceRecords {
    private static final EntitySet UNITS = new EntitySet("InboundB2BUnit", "B2BUnits");
    private static final EntitySet BUYERS = new EntitySet("InboundB2BCustomer", "B2BCustomers");
    private static final int PAGE = 200;

    private final CommerceClient commerce;

    CommerceRecords(CommerceClient commerce) {
        this.commerce = commerce;
    }

    public void companies(Consumer<List<Company>> pages) {
        commerce.readAll(
                UNITS,
                QueryOptions.inPagesOf(PAGE).orderBy("uid").expand("addresses"),
                page -> pages.accept(page.stream().map(CommerceRecords::company).toList()));
    }

    public void people(Consumer<List<Person>> pages) {
        commerce.readAll(
                BUYERS,
                QueryOptions.inPagesOf(PAGE).orderBy("uid").expand("defaultB2BUnit"),
                page -> pages.accept(page.stream().map(CommerceRecords::person).toList()));
    }

    private static Company company(JsonNode json) {
        CommerceItem unit = new CommerceItem("B2BUnit", json);
        Set<String> domains = unit.items("addresses").stream()
                .flatMap(address -> address.text("email").stream())
                .map(EmailDomain::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        String uid = unit.requiredText("uid");
        return new Company(
                key(uid), unit.text("name").orElse(""), uid, unit.text("vatID").orElse(""), domains);
    }

    /** A buyer's uid is the e-mail address, unless the shop was set up differently. */
    private static Person person(JsonNode json) {
        CommerceItem buyer = new CommerceItem("B2BCustomer", json);
        String uid = buyer.requiredText("uid");
        return new Person(
                key(uid),
                buyer.text("name").orElse(""),
                EmailDomain.of(uid).isPresent() ? uid : buyer.text("email").orElse(""),
                buyer.item("defaultB2BUnit")
                        .flatMap(unit -> unit.text("uid"))
                        .map(CommerceRecords::key)
                        .orElse(""));
    }

    private static String key(String uid) {
        return IntegrationKey.of(uid).text();
    }
}
