package io.commercebridge.mapping.customer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;

/**
 * What a customer decides about companies in the shop.
 *
 * @param priceLists name of the price list → user price group
 * @param paymentTerms {@code paymenttermscode} → payment terms of the unit
 * @param countries country as Dynamics writes it → ISO code
 * @param regions state or province as Dynamics writes it → ISO code of the region
 */
public record UnitRules(CodeTable priceLists, CodeTable paymentTerms, CodeTable countries, CodeTable regions) {

    public UnitRules {
        requireNonNull(priceLists, "priceLists");
        requireNonNull(paymentTerms, "paymentTerms");
        requireNonNull(countries, "countries");
        requireNonNull(regions, "regions");
    }
}
