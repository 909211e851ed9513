package io.commercebridge.mapping.match;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * An account, or a unit of the shop. Values are as their system holds them; empty text stands for none.
 *
 * @param number account number, or the unit's uid
 * @param taxId VAT registration number
 * @param domains e-mail domains that its people write from
 */
public record Company(String key, String name, String number, String taxId, Set<String> domains) implements Candidate {

    public Company {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(number, "number");
        requireNonNull(taxId, "taxId");
        domains = Set.copyOf(domains);
    }
}
