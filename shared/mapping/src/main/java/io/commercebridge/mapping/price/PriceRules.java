package io.commercebridge.mapping.price;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer decides about prices in the shop.
 *
 * @param units name of the unit in Dynamics → code of the shop's unit
 * @param priceLists name of the price list → user price group; a list that is omitted is not for the shop
 * @param everybodys names of the price lists that are everybody's
 * @param net whether prices are without tax
 * @param zone in which a day begins and ends
 * @param catalogVersion reference to the catalogue version that prices are of
 */
public record PriceRules(
        CodeTable units,
        CodeTable priceLists,
        Set<String> everybodys,
        boolean net,
        ZoneId zone,
        ItemValues catalogVersion) {

    public PriceRules {
        requireNonNull(units, "units");
        requireNonNull(priceLists, "priceLists");
        everybodys = Set.copyOf(everybodys);
        requireNonNull(zone, "zone");
        requireNonNull(catalogVersion, "catalogVersion");
    }

    /** @throws io.commercebridge.mapping.MappingException naming table and list if the list is not mapped */
    public Audience audience(PriceList list) {
        if (everybodys.contains(list.name())) {
            return new Audience.Everybody();
        }
        Optional<String> group = priceLists.translate(list.name());
        return group.<Audience>map(Audience.Group::new).orElseGet(Audience.Nobody::new);
    }
}
