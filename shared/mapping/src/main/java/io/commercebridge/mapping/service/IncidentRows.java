package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A case with its comments as they are to be in Dataverse.
 *
 * @param context columns that are written when the case is handed over and belong to its agent from then on
 * @param warnings what was cut on the way
 */
public record IncidentRows(Row header, Row context, List<Row> notes, List<String> warnings) {
    public static final String HEADER = "h";
    private static final String INCIDENTS = "incidents";
    private static final TextColumn NUMBER = TextColumn.refuse("ticketnumber", 100);
    private static final TextColumn TITLE = TextColumn.cut("title", 200);

    public IncidentRows {
        requireNonNull(header, "header");
        requireNonNull(context, "context");
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** The row id of a ticket, the same for ever. */
    public static UUID idOf(String ticketId, UUID namespace) {
        return NameBasedUuid.of(namespace, "Ticket/" + ticketId);
    }

    /**
     * The rows of a ticket.
     *
     * @param context absent once it has been handed over
     * @throws MappingException if a code is not mapped, or nobody is known whose case it could be
     */
    public static IncidentRows toIncident(Ticket ticket, Optional<TicketContext> context, IncidentRules rules) {
        List<String> warnings = new ArrayList<>();
        UUID id = idOf(ticket.id(), rules.namespace());
        List<Row> notes = ticket.comments().stream()
                .map(comment -> NoteRows.toNote(comment, id, rules.namespace(), warnings))
                .toList();
        return new IncidentRows(
                header(ticket, id, rules, warnings), context(context, id, rules, warnings), notes, warnings);
    }

    /** The case in one row: what the shop owns, and the context if it is to be handed over. */
    public Row incident() {
        Row.Builder row = Row.of(header.part(), header.entitySet(), header.id());
        header.columns().forEach(row::set);
        context.columns().forEach(row::set);
        return row.build();
    }

    /** The same without columns that cannot be filled. */
    public IncidentRows without(Set<String> columns) {
        return new IncidentRows(without(header, columns), without(context, columns), notes, warnings);
    }

    private static Row without(Row row, Set<String> columns) {
        Row.Builder rest = Row.of(row.part(), row.entitySet(), row.id());
        row.columns().forEach((column, value) -> {
            if (!columns.contains(column)) {
                rest.set(column, value);
            }
        });
        return rest.build();
    }

    /** Header first, then the notes in the order in which they were said. */
    public List<Row> owned() {
        return Stream.concat(Stream.of(header), notes.stream()).toList();
    }

    /** As {@link #owned()}, with the context in the header's row. */
    public List<Row> all() {
        return Stream.concat(Stream.of(incident()), notes.stream()).toList();
    }

    private static Row header(Ticket ticket, UUID id, IncidentRules rules, List<String> warnings) {
        Optional<String> number = NUMBER.fit(Optional.of(ticket.id()), warnings);
        Row.Builder row = Row.of(HEADER, INCIDENTS, id);
        row.set("ticketnumber", number);
        row.set("title", TITLE.fit(ticket.headline().or(() -> Optional.of("Ticket " + ticket.id())), warnings));
        customer(row, ticket.reporter(), rules);
        row.set("casetypecode", ticket.codes().category().flatMap(code -> rules.caseTypes()
                .translateToChoice(code)));
        row.set("prioritycode", ticket.codes().priority().flatMap(code -> rules.priorities()
                .translateToChoice(code)));
        row.set("caseorigincode", rules.origin());
        return row.build();
    }

    private static Row context(Optional<TicketContext> context, UUID id, IncidentRules rules, List<String> warnings) {
        Row.Builder row = Row.of(HEADER, INCIDENTS, id);
        context.ifPresent(told -> {
            row.set(rules.context().name(), rules.context().fit(Optional.of(told.text()), warnings));
            row.lookup("productid", told.onlyProduct().map(IncidentRows::product));
        });
        return row.build();
    }

    private static void customer(Row.Builder row, Reporter reporter, IncidentRules rules) {
        switch (reporter) {
            case Reporter.Buyer buyer -> {
                row.lookup("customerid_account", account(buyer.unit()));
                row.lookup("primarycontactid", contact(buyer.person(), "B2BCustomer/", rules));
            }
            case Reporter.Consumer consumer ->
                row.lookup("customerid_contact", contact(consumer.person(), "Customer/", rules));
            case Reporter.Unknown _ ->
                row.lookup(
                        "customerid_account",
                        account(rules.guestAccount()
                                .orElseThrow(() -> new MappingException(
                                        "the ticket is a guest's, and no account is set for those",
                                        "Set BRIDGE_CASES_GUEST_ACCOUNT to an account number, then replay."))));
        }
    }

    private static Lookup account(String number) {
        return new Lookup("account", "accounts", "accountnumber", number);
    }

    private static Lookup product(String code) {
        return new Lookup("product", "products", "productnumber", code);
    }

    private static Lookup contact(Reporter.Person person, String type, IncidentRules rules) {
        String id = person.customerId().filter(IncidentRows::isUuid).orElseGet(() -> NameBasedUuid.of(
                        rules.namespace(), type + person.integrationKey())
                .toString());
        Lookup byMail = new Lookup("contact", "contacts", "emailaddress1", person.uid());
        return new Lookup("contact", "contacts", "contactid", id, Optional.of(byMail));
    }

    private static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
