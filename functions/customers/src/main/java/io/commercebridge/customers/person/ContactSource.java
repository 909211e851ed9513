package io.commercebridge.customers.person;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.person.Contact;
import io.commercebridge.mapping.person.Person;
import io.commercebridge.mapping.person.PersonName;
import io.commercebridge.mapping.person.Phones;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.rows.RowView;
import io.commercebridge.platform.remote.wire.ODataText;
import java.util.Optional;

/** Reads contacts, from notifications or from Dynamics. */
public final class ContactSource {
    public static final String EMAIL = "emailaddress1";
    private static final String ID = "contactid";
    private static final int ACTIVE = 0;

    private final DynamicsClient dynamics;
    private final PersonSettings settings;

    public ContactSource(DynamicsClient dynamics, PersonSettings settings) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.settings = requireNonNull(settings, "settings");
    }

    public PersonSettings settings() {
        return settings;
    }

    /** The row with every column, since the role and language columns are the customer's; empty if it was deleted. */
    public Optional<RowView> read(String id) {
        return dynamics.read("contacts(" + id + ")", "").map(RowView::of);
    }

    /** The contact as it is now. */
    public Contact current(String id) {
        return read(id).map(row -> toContact(id, row)).orElseGet(() -> Contact.gone(id));
    }

    /** The contact with this e-mail address; the alternate key allows one. */
    public Optional<Contact> withEmail(String email) {
        return dynamics.query("contacts", "$filter=" + EMAIL + " eq " + ODataText.literal(email), 1).stream()
                .findFirst()
                .map(row -> toContact(row.path(ID).asText(), RowView.of(row)));
    }

    public Contact toContact(String id, RowView row) {
        Optional<String> email = row.text(EMAIL);
        Optional<Integer> language = settings.rules().languageColumn().flatMap(row::choice);
        Person person = new Person(
                new PersonName(row.text("firstname"), row.text("lastname")),
                new Phones(row.text("telephone1"), row.text("mobilephone"), row.text("fax")),
                language.flatMap(settings.rules().languages()::toIsoCode),
                email);
        return new Contact(
                id,
                person,
                email,
                row.lookup("parentcustomerid")
                        .filter(company -> !company.table().equals("contact"))
                        .map(RowView.Target::id),
                row.choice("statecode").orElse(ACTIVE) == ACTIVE,
                row.choices(settings.roleColumn()),
                false);
    }
}
