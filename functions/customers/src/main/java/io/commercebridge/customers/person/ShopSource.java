package io.commercebridge.customers.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.person.Person;
import io.commercebridge.mapping.person.PersonName;
import io.commercebridge.mapping.person.PersonRules;
import io.commercebridge.mapping.person.Phones;
import io.commercebridge.mapping.person.Standing;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads buyers and consumers, from webhooks or from the shop. */
public final class ShopSource {
    public static final EntitySet BUYERS = new EntitySet("BridgeB2BCustomer", "B2BCustomers");
    public static final EntitySet CONSUMERS = new EntitySet("BridgeCustomer", "Customers");
    private static final String EXPANDED = "sessionLanguage,groups,addresses";
    private static final String UID = "uid";

    private final CommerceClient commerce;
    private final PersonRules rules;

    public ShopSource(CommerceClient commerce, PersonRules rules) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.rules = requireNonNull(rules, "rules");
    }

    /** The buyer as it is now; empty if nobody has the login any more. */
    public Optional<ShopPerson> buyer(String key) {
        return readBuyer(key).map(item -> toBuyer(key, item));
    }

    public Optional<CommerceItem> readBuyer(String key) {
        return commerce.read(BUYERS.item(IntegrationKey.parse(key)), EXPANDED + ",defaultB2BUnit")
                .map(json -> new CommerceItem("B2BCustomer", json));
    }

    /** The consumer as it is now; empty if nobody has the login any more. */
    public Optional<ShopPerson> consumer(String key) {
        return readConsumer(key).map(item -> toConsumer(key, item, false));
    }

    public Optional<CommerceItem> readConsumer(String key) {
        return commerce.read(CONSUMERS.item(IntegrationKey.parse(key)), EXPANDED)
                .map(json -> new CommerceItem("Customer", json));
    }

    /** Phones hang on addresses, and saving an address leaves the customer's own time as it was. */
    public static long version(CommerceItem customer) {
        return customer.modified("addresses");
    }

    public ShopPerson toBuyer(String key, CommerceItem buyer) {
        Optional<String> unit = buyer.item("defaultB2BUnit").flatMap(item -> item.text(UID));
        String uid = lower(buyer.requiredText(UID));
        Standing standing = new Standing(
                buyer.text("email")
                        .filter(text -> !text.isBlank())
                        .map(ShopSource::lower)
                        .orElse(uid),
                unit,
                buyer.isTrue("active"),
                buyer.isTrue("loginDisabled"),
                groups(buyer).stream()
                        .filter(rules.managedGroups()::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
        return new ShopPerson(key, buyer.text("customerID"), person(buyer, standing.email()), standing, false);
    }

    public ShopPerson toConsumer(String key, CommerceItem consumer, boolean deleted) {
        String uid = lower(consumer.requiredText(UID));
        boolean disabled = consumer.isTrue("loginDisabled");
        Standing standing = new Standing(uid, Optional.empty(), !disabled, disabled, new TreeSet<>());
        return new ShopPerson(key, consumer.text("customerID"), person(consumer, uid), standing, deleted);
    }

    /** Uids of all groups of a customer; units are among them. */
    public static Set<String> groups(CommerceItem customer) {
        return customer.items("groups").stream()
                .flatMap(group -> group.text(UID).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static String lower(String uid) {
        return uid.strip().toLowerCase(Locale.ROOT);
    }

    private static Person person(CommerceItem customer, String email) {
        Optional<CommerceItem> contact = contactAddress(customer);
        PersonName parts = contact.map(address -> new PersonName(address.text("firstname"), address.text("lastname")))
                .orElse(PersonName.NONE);
        return new Person(
                PersonName.of(customer.text("name"), parts),
                contact.map(address ->
                                new Phones(address.text("phone1"), address.text("cellphone"), address.text("fax")))
                        .orElse(Phones.NONE),
                customer.item("sessionLanguage").flatMap(language -> language.text("isocode")),
                Optional.of(email));
    }

    /** The address that says how the customer is reached; of several the one that the bridge made. */
    private static Optional<CommerceItem> contactAddress(CommerceItem customer) {
        List<CommerceItem> addresses = customer.items("addresses");
        return addresses.stream()
                .filter(address -> address.isTrue("contactAddress") && !address.isTrue("duplicate"))
                .min(Comparator.comparing((CommerceItem address) ->
                                !address.text("publicKey").orElse("").endsWith("/contact"))
                        .thenComparing(address -> address.text("publicKey").orElse("")));
    }
}
