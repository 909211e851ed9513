package io.commercebridge.mapping.order;

import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.List;
import java.util.Optional;

/** Writes an address into the {@code billto_} or {@code shipto_} columns of a sales order; an absent one empties them. */
final class AddressColumns {
    private final String prefix;
    private final CodeTable countries;
    private final List<String> warnings;

    AddressColumns(String prefix, CodeTable countries, List<String> warnings) {
        this.prefix = prefix;
        this.countries = countries;
        this.warnings = warnings;
    }

    void write(Row.Builder row, Optional<PostalAddress> address) {
        text(row, "name", 200, address.flatMap(a -> a.company().or(a::person)));
        text(row, "contactname", 150, address.flatMap(PostalAddress::person));
        text(row, "line1", 250, address.flatMap(PostalAddress::line1));
        text(row, "line2", 250, address.flatMap(PostalAddress::line2));
        text(row, "city", 80, address.flatMap(PostalAddress::city));
        text(row, "postalcode", 20, address.flatMap(PostalAddress::postalCode));
        text(row, "stateorprovince", 50, address.flatMap(PostalAddress::region));
        text(row, "country", 80, address.flatMap(PostalAddress::country).flatMap(countries::translate));
        text(row, "telephone", 50, address.flatMap(PostalAddress::phone));
        text(row, "fax", 50, address.flatMap(PostalAddress::fax));
    }

    private void text(Row.Builder row, String suffix, int maxLength, Optional<String> value) {
        String column = prefix + suffix;
        row.set(column, TextColumn.cut(column, maxLength).fit(value, warnings));
    }
}
