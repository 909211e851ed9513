package io.commercebridge.mapping.person;

import io.commercebridge.mapping.commerce.ItemValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Buyers as they are to be in the shop. */
public final class BuyerItems {
    private static final String NAME = "name";
    private static final String LANGUAGE = "sessionLanguage";
    /** Attributes of the contact address that hold numbers. */
    public static final Set<String> PHONES = Set.of("phone1", "cellphone", "fax");

    private BuyerItems() {}

    /** These parts of a person by the shop's names, for comparing. */
    public static Map<String, Optional<Object>> attributes(Person person, Set<PersonPart> parts) {
        Map<String, Optional<Object>> attributes = new LinkedHashMap<>();
        if (parts.contains(PersonPart.NAME)) {
            attributes.put(NAME, person.name().full().map(name -> name));
        }
        if (parts.contains(PersonPart.PHONE)) {
            attributes.put("phone1", person.phones().phone().map(number -> number));
            attributes.put("cellphone", person.phones().mobile().map(number -> number));
            attributes.put("fax", person.phones().fax().map(number -> number));
        }
        if (parts.contains(PersonPart.LANGUAGE)) {
            attributes.put(LANGUAGE, person.language().map(code -> code));
        }
        return attributes;
    }

    /** A buyer whom the shop does not have: all of it, the uid and the contact's id. */
    public static ItemValues toBuyer(Contact contact, Standing standing, PersonRules rules) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>(standing.attributes());
        attributes(contact.person(), rules.mapped()).forEach((name, value) -> {
            if (value.isPresent()) {
                values.put(name, value);
            }
        });
        ItemValues.Builder buyer =
                ItemValues.item().set("uid", standing.email()).set("customerID", contact.id());
        return buyer.build()
                .and(toPlain(values, contact).attributes())
                .and(Map.of(Standing.GROUPS, Optional.of(toGroups(standing))))
                .and(toAddress(contact, true).attributes());
    }

    /** Those of the attributes that a buyer has itself, as they are written. */
    public static ItemValues toPlain(Map<String, Optional<Object>> attributes, Contact contact) {
        ItemValues.Builder plain = ItemValues.item();
        attributes.forEach((name, value) -> {
            if (name.equals(Standing.EMAIL)) {
                plain.set(name, contact.typedEmail().map(String::strip).or(() -> value.map(Object::toString)));
            } else if (name.equals(Standing.UNIT)) {
                plain.set(name, value.map(uid -> ItemValues.by("uid", uid.toString())));
            } else if (name.equals(LANGUAGE)) {
                plain.set(name, value.map(code -> ItemValues.by("isocode", code.toString())));
            } else if (!name.equals(Standing.GROUPS) && !PHONES.contains(name)) {
                plain.set(name, value);
            }
        });
        return plain.build();
    }

    /** Whether the contact address holds one of the attributes. */
    public static boolean concernsAddress(Set<String> attributes) {
        return attributes.contains(NAME) || attributes.stream().anyMatch(PHONES::contains);
    }

    /**
     * The address that holds how the buyer can be reached, as the buyer's only attribute.
     *
     * @param phones false to leave the numbers as they are
     */
    public static ItemValues toAddress(Contact contact, boolean phones) {
        Person person = contact.person();
        ItemValues.Builder address = ItemValues.item()
                .set("publicKey", contact.id() + "/contact")
                .set("duplicate", false)
                .set("firstname", person.name().first())
                .set("lastname", person.name().last())
                .set("email", contact.typedEmail().map(String::strip).or(person::email))
                .set("contactAddress", true);
        if (phones) {
            address.set("phone1", person.phones().phone())
                    .set("cellphone", person.phones().mobile())
                    .set("fax", person.phones().fax());
        }
        return ItemValues.item().set("addresses", List.of(address.build())).build();
    }

    /** All groups of a buyer: those with permissions, and the unit. */
    public static List<ItemValues> toGroups(Standing standing) {
        return Stream.concat(standing.groups().stream(), standing.unit().stream())
                .map(uid -> ItemValues.by("uid", uid))
                .toList();
    }
}
