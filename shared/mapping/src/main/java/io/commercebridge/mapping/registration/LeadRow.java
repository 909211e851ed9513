package io.commercebridge.mapping.registration;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import io.commercebridge.mapping.person.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lead as it is to be in Dataverse.
 *
 * @param warnings what was cut on the way
 */
public record LeadRow(Row row, List<String> warnings) {
    /** The one part of the document. */
    public static final String LEAD = "lead";

    private static final String ENTITY_SET = "leads";
    private static final int WEB = 8;
    private static final TextColumn EMAIL = TextColumn.refuse("emailaddress1", 100);

    public LeadRow {
        requireNonNull(row, "row");
        warnings = List.copyOf(warnings);
    }

    /** The row id of a request's lead, the same for ever. */
    public static UUID idOf(String registrationKey, UUID namespace) {
        return NameBasedUuid.of(namespace, "Registration/" + registrationKey);
    }

    /**
     * The lead of a request.
     *
     * @throws MappingException if its e-mail address is too long: cut, it would be another one
     */
    public static LeadRow toLead(Registration registration, RegistrationRules rules) {
        List<String> warnings = new ArrayList<>();
        Columns columns = new Columns(Row.of(LEAD, ENTITY_SET, idOf(registration.key(), rules.namespace())), warnings);
        PersonName name = PersonName.of(registration.applicant().name(), PersonName.NONE);
        PostalAddress address = registration.address();
        columns.cut(
                "subject",
                300,
                registration
                        .company()
                        .or(registration.applicant()::name)
                        .map(who -> "Account request of " + who.strip()));
        columns.cut("companyname", 100, registration.company());
        columns.cut("firstname", 50, name.first());
        columns.cut("lastname", 50, name.last());
        columns.row().set(EMAIL.name(), EMAIL.fit(address.email(), warnings));
        columns.cut("telephone1", 50, address.phone());
        columns.cut("jobtitle", 100, registration.applicant().position());
        columns.address(address, rules);
        columns.cut("description", 2000, registration.message());
        columns.row().set("leadsourcecode", WEB);
        return new LeadRow(columns.row().build(), warnings);
    }

    private record Columns(Row.Builder row, List<String> warnings) {

        void cut(String column, int maxLength, Optional<String> text) {
            row.set(column, TextColumn.cut(column, maxLength).fit(text, warnings));
        }

        void address(PostalAddress address, RegistrationRules rules) {
            cut("address1_line1", 250, address.line1());
            cut("address1_line2", 250, address.line2());
            cut("address1_city", 80, address.city());
            cut("address1_postalcode", 20, address.postalCode());
            cut(
                    "address1_stateorprovince",
                    50,
                    address.region().flatMap(rules.regions().backwards()::translate));
            cut(
                    "address1_country",
                    80,
                    address.country().flatMap(rules.countries().backwards()::translate));
        }
    }
}
