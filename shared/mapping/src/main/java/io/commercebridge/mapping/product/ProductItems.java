package io.commercebridge.mapping.product;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Product → attributes of a product or category in SAP Commerce, and what of them is compared. */
public final class ProductItems {
    /** The part that holds the product's own attributes. */
    public static final String OWN = "own";
    /** The part that holds what points to other rows, as Dynamics tells it: by row id. */
    public static final String LINKS = "links";
    /** The unit among {@link #links}. */
    public static final String UNIT = "unit";
    /** The family among {@link #links}. */
    public static final String FAMILY = "family";

    private static final int NAME_LENGTH = 255;
    private static final String APPROVAL = "approvalStatus";
    private static final String OFFLINE = "offlineDate";

    private ProductItems() {}

    /** The part that holds the texts in one language. */
    public static String textsIn(String language) {
        return "texts " + language;
    }

    /**
     * Own attributes; absent ones are to be empty. A family has none.
     *
     * @param retired when the product was retired, if it is
     * @throws io.commercebridge.mapping.MappingException for a tax class without a tax group
     */
    public static Map<String, Optional<Object>> own(Product product, Optional<Instant> retired, ProductRules rules) {
        if (product.isFamily()) {
            return Map.of();
        }
        Optional<Instant> end = earlier(product.validity().end(rules.zone()), retired);
        ItemValues.Builder own = ItemValues.item()
                .set(APPROVAL, approval(product.lifecycle()))
                .set("onlineDate", product.validity().begin(rules.zone()))
                .set(OFFLINE, end);
        rules.taxGroups()
                .ifPresent(groups -> own.set(
                        "Europe1PriceFactory_PTG",
                        product.taxClass().flatMap(groups::translate).map(code -> ItemValues.by("code", code))));
        return own.build().attributes();
    }

    /** What takes a product out of the shop whose row is gone. */
    public static Map<String, Optional<Object>> withdrawn(Instant when) {
        return ItemValues.item()
                .set(APPROVAL, approval(Lifecycle.RETIRED))
                .set(OFFLINE, when)
                .build()
                .attributes();
    }

    private static ItemValues approval(Lifecycle lifecycle) {
        return ItemValues.by("code", lifecycle.approval());
    }

    /** The earlier of two moments, or the one that there is. */
    public static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
    }

    /** What points to other rows, by row id: changes here cost a look-up, so they are told apart before that. */
    public static Map<String, Optional<Object>> links(Product product) {
        Map<String, Optional<Object>> ids = new LinkedHashMap<>();
        if (!product.isFamily()) {
            ids.put(UNIT, product.links().unit().map(id -> id));
        }
        ids.put(FAMILY, product.links().family().map(id -> id));
        return ids;
    }

    /**
     * The localized attributes in one language.
     *
     * @param warnings gets a line when a name is cut; descriptions may be of any length
     */
    public static Map<String, Optional<Object>> texts(String language, Texts texts, List<String> warnings) {
        return ItemValues.item()
                .set(
                        "name",
                        TextColumn.cut("name[" + language + "]", NAME_LENGTH).fit(texts.name(), warnings))
                .set("description", texts.description().map(String::strip).filter(text -> !text.isEmpty()))
                .build()
                .attributes();
    }
}
