package io.commercebridge.mapping.person;

import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** People as they are to be in the contacts of Dynamics. */
public final class PersonRows {
    /** What the row is within the record of a person. */
    public static final String PART = "contact";

    private static final TextColumn FIRST = TextColumn.cut("firstname", 50);
    private static final TextColumn LAST = TextColumn.cut("lastname", 50);
    private static final TextColumn PHONE = TextColumn.cut("telephone1", 50);
    private static final TextColumn MOBILE = TextColumn.cut("mobilephone", 50);
    private static final TextColumn FAX = TextColumn.cut("fax", 50);
    private static final TextColumn EMAIL = TextColumn.refuse("emailaddress1", 100);
    private static final Map<String, PersonPart> COLUMNS = Map.of(
            FIRST.name(), PersonPart.NAME,
            LAST.name(), PersonPart.NAME,
            PHONE.name(), PersonPart.PHONE,
            MOBILE.name(), PersonPart.PHONE,
            FAX.name(), PersonPart.PHONE,
            EMAIL.name(), PersonPart.EMAIL);

    private PersonRows() {}

    /**
     * The contact with these parts of the person.
     *
     * @param warnings gets a line for what is cut
     * @throws io.commercebridge.mapping.MappingException if the e-mail address is too long, or the language not mapped
     */
    public static Row toContact(UUID id, Person person, Selection selection, List<String> warnings) {
        Row.Builder row = Row.of(PART, "contacts", id);
        if (selection.has(PersonPart.NAME)) {
            row.set(FIRST.name(), FIRST.fit(person.name().first(), warnings));
            row.set(LAST.name(), LAST.fit(person.name().last(), warnings));
        }
        if (selection.has(PersonPart.PHONE)) {
            row.set(PHONE.name(), PHONE.fit(person.phones().phone(), warnings));
            row.set(MOBILE.name(), MOBILE.fit(person.phones().mobile(), warnings));
            row.set(FAX.name(), FAX.fit(person.phones().fax(), warnings));
        }
        if (selection.has(PersonPart.EMAIL)) {
            row.set(EMAIL.name(), EMAIL.fit(person.email(), warnings));
        }
        if (selection.has(PersonPart.LANGUAGE)) {
            language(row, person, selection.rules());
        }
        selection.account().ifPresent(account -> row.lookup("parentcustomerid_account", account));
        return row.build();
    }

    /**
     * What of a person a contact is to hold.
     *
     * @param account whom the contact works for; absent to leave that as it is
     */
    public record Selection(PersonRules rules, Set<PersonPart> parts, Optional<Lookup> account) {

        public Selection {
            parts = Set.copyOf(parts);
        }

        public Selection(PersonRules rules, Set<PersonPart> parts) {
            this(rules, parts, Optional.empty());
        }

        boolean has(PersonPart part) {
            return parts.contains(part);
        }
    }

    /** A language that Dynamics is not told leaves the column alone. */
    private static void language(Row.Builder row, Person person, PersonRules rules) {
        String column = rules.languageColumn().orElseThrow();
        Optional<Integer> choice = person.language().flatMap(rules.languages()::toChoice);
        if (choice.isPresent() || person.language().isEmpty()) {
            row.set(column, choice);
        }
    }

    /** The parts that these columns belong to, as reasons name them. */
    public static String partsOf(Collection<String> columns) {
        return columns.stream()
                .map(column -> COLUMNS.getOrDefault(column, PersonPart.LANGUAGE))
                .distinct()
                .sorted()
                .map(PersonPart::id)
                .collect(Collectors.joining(", "));
    }
}
