package io.commercebridge.catalogue.product;

import static java.util.Objects.requireNonNull;

import io.commercebridge.platform.dynamics.rows.TableRows.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a product that are carried over.
 *
 * @param names column of the name by ISO code of the language
 * @param descriptions likewise
 * @param tax absent where there is no tax class
 * @param onHand whether the quantity of the product is the stock
 */
public record ProductColumns(
        Map<String, String> names, Map<String, String> descriptions, Optional<String> tax, boolean onHand) {
    static final String ON_HAND = "quantityonhand";

    private static final List<String> ALWAYS = List.of(
            "productnumber",
            "productstructure",
            "statecode",
            "_defaultuomid_value",
            "_parentproductid_value",
            "validfromdate",
            "validtodate",
            "modifiedon");

    /** What the bridge's steps tell beside; see {@code infra/dynamics/steps.json}. */
    private static final Set<String> TOLD = Set.of("name", "description", "cb_taxclass");

    public ProductColumns {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        descriptions = Collections.unmodifiableMap(new LinkedHashMap<>(descriptions));
        requireNonNull(tax, "tax");
    }

    /** Whether a notification tells all of them. Of what is not in it nobody knows whether it is empty. */
    boolean areTold() {
        return TOLD.containsAll(chosen());
    }

    private Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>(names.values());
        chosen.addAll(descriptions.values());
        tax.ifPresent(chosen::add);
        return chosen;
    }

    /** The table as it is read. */
    public Table table() {
        Set<String> columns = new LinkedHashSet<>(ALWAYS);
        columns.addAll(chosen());
        if (onHand) {
            columns.add(ON_HAND);
        }
        return new Table("product", "products", "productid", String.join(",", columns));
    }
}
