package io.commercebridge.mapping.customer;

import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.commerce.ItemValues;
import java.util.Optional;

/** Address of Dynamics → address of a unit in SAP Commerce. */
public final class AddressItems {
    private AddressItems() {}

    /**
     * The key of an address that Dynamics owns: stable for the account and the slot, or the address's own row.
     *
     * @param slot {@code 1}, {@code 2}, or the row id of a further address
     */
    public static String publicKey(String accountId, String slot) {
        return accountId + "/" + slot;
    }

    /** True for an address that Dynamics owns, false for one that was entered in the portal. */
    public static boolean isOf(String accountId, String publicKey) {
        return publicKey.startsWith(accountId + "/");
    }

    /** All attributes that Dynamics owns; absent ones are to be empty. */
    public static ItemValues toAddress(SlotAddress slot, UnitRules rules) {
        PostalAddress address = slot.address();
        Optional<String> country = address.country().flatMap(rules.countries()::translate);
        Optional<String> region = country.flatMap(_ -> address.region().flatMap(rules.regions()::translate));
        return ItemValues.item()
                .set("company", address.company())
                .set("lastname", address.person())
                .set("streetname", address.line1())
                .set("streetnumber", address.line2())
                .set("town", address.city())
                .set("postalcode", address.postalCode())
                .set("pobox", slot.poBox())
                .set("country", country.map(code -> ItemValues.by("isocode", code)))
                .set("region", region.map(code -> region(code, country.orElseThrow())))
                .set("district", region.isPresent() ? Optional.empty() : address.region())
                .set("phone1", address.phone())
                .set("fax", address.fax())
                .set("billingAddress", slot.billing())
                .set("shippingAddress", slot.shipping())
                .set("visibleInAddressBook", true)
                .build();
    }

    /** What an address becomes that is not to be used any more; orders keep their own copies. */
    public static ItemValues withdrawn(Optional<String> reason) {
        ItemValues.Builder item = ItemValues.item()
                .set("billingAddress", false)
                .set("shippingAddress", false)
                .set("visibleInAddressBook", false);
        return reason.isPresent() ? item.set("remarks", reason).build() : item.build();
    }

    private static ItemValues region(String code, String country) {
        return ItemValues.item()
                .set("isocode", code)
                .set("country", ItemValues.by("isocode", country))
                .build();
    }
}
