package io.commercebridge.testkit.commerce.portal;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody writes into the form that asks for an account.
 *
 * @param details further attributes of the request by their names in the type system: {@code telephone},
 *     {@code companyAddressCity}, {@code companyAddressCountry} …
 */
public record AccountRequest(String company, String name, String email, Map<String, Object> details) {

    public AccountRequest {
        requireNonNull(company, "company");
        requireNonNull(name, "name");
        requireNonNull(email, "email");
        details = Map.copyOf(details);
    }

    /** A request that leaves everything else empty. */
    public static AccountRequest of(String company, String name, String email) {
        return new AccountRequest(company, name, email, Map.of());
    }

    public AccountRequest phone(String number) {
        return with("telephone", number);
    }

    public AccountRequest message(String text) {
        return with("message", text);
    }

    /** @param country its ISO code */
    public AccountRequest address(String street, String postalCode, String city, String country) {
        return with("companyAddressStreet", street)
                .with("companyAddressPostalCode", postalCode)
                .with("companyAddressCity", city)
                .with("companyAddressCountry", country);
    }

    public AccountRequest with(String attribute, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(attribute, value);
        return new AccountRequest(company, name, email, more);
    }
}
