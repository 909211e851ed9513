package io.commercebridge.customers.portal;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.customer.PortalAddress;
import io.commercebridge.mapping.customer.UnitItems.CreditLimit;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.event.Digest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a unit as the integration object {@code BridgeB2BUnit} tells it. */
public final class UnitReader {
    private static final EntitySet UNITS = new EntitySet("BridgeB2BUnit", "B2BUnits");
    private static final String EXPANDED =
            "groups,userPriceGroup,CreditLimit,CreditLimit/currency,addresses,addresses/country,addresses/region";

    private final CommerceClient commerce;

    public UnitReader(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** The unit as it is now; empty if it has been removed. */
    Optional<CommerceItem> current(String integrationKey) {
        return commerce.read(UNITS.item(IntegrationKey.parse(integrationKey)), EXPANDED)
                .map(json -> new CommerceItem("B2BUnit", json));
    }

    static ShopUnit toUnit(CommerceItem unit) {
        Map<String, ItemValues> addresses = new TreeMap<>();
        Map<String, PortalAddress> entered = new TreeMap<>();
        unit.items("addresses").stream()
                .filter(address -> !address.isTrue("duplicate"))
                .forEach(address -> {
                    PostalAddress postal = postal(address);
                    // An address without a key of its own is known by what it says.
                    String key = text(address, "publicKey").orElseGet(() -> Digest.of(postal.toString()));
                    addresses.put(key, written(address));
                    entered.put(key, new PortalAddress(key, postal));
                });
        return new ShopUnit(
                unit.requiredText("uid"),
                ItemValues.item()
                        .set("name", text(unit, "name"))
                        .set("locName", text(unit, "locName"))
                        .set(
                                "active",
                                !unit.text("active")
                                        .filter("false"::equalsIgnoreCase)
                                        .isPresent())
                        .set("vatID", text(unit, "vatID"))
                        .set("paymentTerms", text(unit, "paymentTerms"))
                        .build(),
                unit.code("userPriceGroup"),
                unit.item("CreditLimit").flatMap(UnitReader::credit),
                groups(unit),
                addresses,
                entered);
    }

    private static Set<String> groups(CommerceItem unit) {
        return unit.items("groups").stream()
                .flatMap(group -> group.text("uid").stream())
                .collect(Collectors.toSet());
    }

    private static Optional<CreditLimit> credit(CommerceItem limit) {
        Optional<String> currency = limit.item("currency").flatMap(item -> item.text("isocode"));
        return limit.decimal("amount").flatMap(amount -> currency.map(code -> new CreditLimit(amount, code)));
    }

    private static ItemValues written(CommerceItem address) {
        Optional<String> country = country(address);
        ItemValues.Builder item = ItemValues.item();
        Stream.of("company", "lastname", "streetname", "streetnumber", "town", "postalcode", "pobox")
                .forEach(name -> item.set(name, text(address, name)));
        item.set("country", country.map(code -> ItemValues.by("isocode", code)));
        item.set(
                "region",
                address.item("region")
                        .flatMap(region -> text(region, "isocode"))
                        .flatMap(code -> country.map(in -> ItemValues.item()
                                .set("isocode", code)
                                .set("country", ItemValues.by("isocode", in))
                                .build())));
        Stream.of("district", "phone1", "fax").forEach(name -> item.set(name, text(address, name)));
        Stream.of("billingAddress", "shippingAddress", "visibleInAddressBook")
                .forEach(name -> item.set(name, address.isTrue(name)));
        return item.build();
    }

    private static PostalAddress postal(CommerceItem address) {
        return new PostalAddress(
                text(address, "company"),
                joined(text(address, "firstname"), text(address, "lastname")),
                text(address, "streetname").or(() -> text(address, "line1")),
                text(address, "streetnumber").or(() -> text(address, "line2")),
                text(address, "town"),
                text(address, "postalcode"),
                text(address, "district").or(() -> address.item("region")
                        .flatMap(region -> text(region, "name").or(() -> text(region, "isocode")))),
                country(address),
                text(address, "phone1").or(() -> text(address, "cellphone")),
                text(address, "fax"),
                Optional.empty());
    }

    private static Optional<String> country(CommerceItem address) {
        return address.item("country").flatMap(country -> text(country, "isocode"));
    }

    private static Optional<String> joined(Optional<String> first, Optional<String> last) {
        return Optional.of(Stream.of(first, last).flatMap(Optional::stream).collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> text(CommerceItem item, String name) {
        return item.text(name).map(String::strip).filter(text -> !text.isEmpty());
    }
}
