package io.commercebridge.mapping.customer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A company as Dynamics knows it.
 *
 * @param number the account number; absent for a company that has none
 * @param active false once it is deactivated or deleted
 * @param paymentTerms value of the choice
 * @param addresses by slot, {@code 1} and {@code 2}; an empty slot is absent
 * @param lead row id of the lead that it grew out of
 */
public record Account(
        String id,
        Optional<String> number,
        Optional<String> name,
        boolean active,
        Optional<String> taxId,
        Optional<Integer> paymentTerms,
        Links links,
        Map<String, SlotAddress> addresses,
        Optional<String> lead) {

    /**
     * What points to other rows, by row id.
     *
     * @param credit the credit limit, in the currency
     */
    public record Links(
            Optional<String> parent,
            Optional<String> priceList,
            Optional<BigDecimal> credit,
            Optional<String> currency) {
        public static final Links NONE =
                new Links(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Links {
            requireNonNull(parent, "parent");
            requireNonNull(priceList, "priceList");
            requireNonNull(credit, "credit");
            requireNonNull(currency, "currency");
        }
    }

    public Account {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(name, "name");
        requireNonNull(taxId, "taxId");
        requireNonNull(paymentTerms, "paymentTerms");
        requireNonNull(links, "links");
        // In one order in every process: the text of the account tells whether it has changed.
        addresses = Collections.unmodifiableMap(new TreeMap<>(addresses));
        requireNonNull(lead, "lead");
    }
}
