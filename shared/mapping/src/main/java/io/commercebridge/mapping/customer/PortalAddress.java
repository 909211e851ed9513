package io.commercebridge.mapping.customer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address that somebody entered for a company in the portal.
 *
 * @param key the address's publicKey, or what stands for it
 */
public record PortalAddress(String key, PostalAddress address) {
    private static final int SHIP_TO = 2;
    private static final int OTHER = 4;

    public PortalAddress {
        requireNonNull(key, "key");
        requireNonNull(address, "address");
    }

    /** The row's id in Dynamics. */
    public UUID id(UUID namespace) {
        return id(key, namespace);
    }

    /** The id of the row of the address with this key. */
    public static UUID id(String key, UUID namespace) {
        return NameBasedUuid.of(namespace, "Address/" + key);
    }

    public Review review() {
        return new Review(Review.Kind.ADDRESS, key);
    }

    /** The part of the company's document that holds the address. */
    public String part() {
        return part(key);
    }

    /** The part of the address with this key. */
    public static String part(String key) {
        return "portal " + key;
    }

    /**
     * The address as a ship-to address of the account.
     *
     * @param countries country as Dynamics writes it → ISO code, read backwards here
     * @param warnings gets a line for whatever had to be cut
     */
    public Row toCustomerAddress(UUID namespace, Lookup account, CodeTable countries, List<String> warnings) {
        Row.Builder row = Row.of(part(), "customeraddresses", id(namespace));
        row.set("name", cut("name", 200, address.company().or(address::person).or(address::line1), warnings));
        row.set("primarycontactname", cut("primarycontactname", 150, address.person(), warnings));
        row.set("line1", cut("line1", 250, address.line1(), warnings));
        row.set("line2", cut("line2", 250, address.line2(), warnings));
        row.set("city", cut("city", 80, address.city(), warnings));
        row.set("postalcode", cut("postalcode", 20, address.postalCode(), warnings));
        row.set("stateorprovince", cut("stateorprovince", 50, address.region(), warnings));
        row.set("country", cut("country", 80, address.country().flatMap(countries.backwards()::translate), warnings));
        row.set("telephone1", cut("telephone1", 50, address.phone(), warnings));
        row.set("fax", cut("fax", 50, address.fax(), warnings));
        return row.set("addresstypecode", SHIP_TO)
                .lookup("parentid_account", account)
                .build();
    }

    /** What the row becomes once the address has gone from the portal: it has no state of its own. */
    public static Row withdrawn(UUID namespace, String key) {
        return Row.of(part(key), "customeraddresses", id(key, namespace))
                .set("name", "Withdrawn in the portal")
                .set("addresstypecode", OTHER)
                .build();
    }

    /** The address in lines, for the person who reviews it. */
    public String described() {
        return Stream.of(
                        address.company(),
                        address.person(),
                        address.line1(),
                        address.line2(),
                        Optional.of(Stream.of(address.postalCode(), address.city())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" "))),
                        address.region(),
                        address.country(),
                        address.phone())
                .flatMap(Optional::stream)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> cut(String column, int maxLength, Optional<String> value, List<String> warnings) {
        return TextColumn.cut(column, maxLength).fit(value, warnings);
    }
}
