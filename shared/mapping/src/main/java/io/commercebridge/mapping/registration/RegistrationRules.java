package io.commercebridge.mapping.registration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import java.util.UUID;

/**
 * What a customer decides about requests for an account.
 *
 * @param namespace of the name-based row ids: the organisation's
 * @param countries country as Dynamics writes it → ISO code of the shop; read backwards here
 * @param regions state or province as Dynamics writes it → ISO code of the shop's region; read backwards here
 * @param leadReasons {@code statuscode} of a disqualified lead → the reason that the applicant reads
 */
public record RegistrationRules(UUID namespace, CodeTable countries, CodeTable regions, CodeTable leadReasons) {

    public RegistrationRules {
        requireNonNull(namespace, "namespace");
        requireNonNull(countries, "countries");
        requireNonNull(regions, "regions");
        requireNonNull(leadReasons, "leadReasons");
    }
}
