package io.commercebridge.mapping.service;

import static io.commercebridge.mapping.service.Tickets.ANN;
import static io.commercebridge.mapping.service.Tickets.NAMESPACE;
import static io.commercebridge.mapping.service.Tickets.NOON;
import static io.commercebridge.mapping.service.Tickets.coded;
import static io.commercebridge.mapping.service.Tickets.rules;
import static io.commercebridge.mapping.service.Tickets.said;
import static io.commercebridge.mapping.service.Tickets.ticket;
import static io.commercebridge.mapping.service.Tickets.titled;
import static io.commercebridge.mapping.service.Tickets.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class IncidentRowsTest {
    private static final Reporter CONSUMER = new Reporter.Consumer(ANN);
    private static final String ANNS_ID =
            NameBasedUuid.of(NAMESPACE, "Customer/ann%40example.org").toString();

    private static Row header(Ticket ticket) {
        return IncidentRows.toIncident(ticket, Optional.empty(), rules()).header();
    }

    private static Lookup contact(String id) {
        Lookup byMail = new Lookup("contact", "contacts", "emailaddress1", "ann@example.org");
        return new Lookup("contact", "contacts", "contactid", id, Optional.of(byMail));
    }

    @Test
    void writesWhatTheShopOwns() {
        Row header = header(ticket(CONSUMER));
        assertThat(header.part()).isEqualTo("h");
        assertThat(header.entitySet()).isEqualTo("incidents");
        assertThat(header.id()).isEqualTo(NameBasedUuid.of(NAMESPACE, "Ticket/00000042"));
        assertThat(value(header, "ticketnumber")).contains("00000042");
        assertThat(value(header, "title")).contains("My lamp is broken");
        assertThat(value(header, "casetypecode")).contains(2);
        assertThat(value(header, "prioritycode")).contains(1);
        assertThat(value(header, "caseorigincode")).contains(3);
        assertThat(value(header, "customerid_contact@odata.bind")).contains(contact(ANNS_ID));
        assertThat(header.columns()).doesNotContainKeys("description", "productid@odata.bind", "statecode");
    }

    @Test
    void keepsABuyersCaseUnderTheAccountWithThePerson() {
        Row header = header(ticket(new Reporter.Buyer("C-4711", ANN)));
        assertThat(value(header, "customerid_account@odata.bind"))
                .contains(new Lookup("account", "accounts", "accountnumber", "C-4711"));
        assertThat(value(header, "primarycontactid@odata.bind"))
                .contains(contact(NameBasedUuid.of(NAMESPACE, "B2BCustomer/ann%40example.org")
                        .toString()));
        assertThat(header.columns()).doesNotContainKey("customerid_contact@odata.bind");
    }

    @Test
    void findsAPersonBornInDynamicsByTheirRowId() {
        String id = "11111111-2222-3333-4444-555555555555";
        for (String customerId : List.of(id, "4711")) {
            Reporter.Person person =
                    new Reporter.Person(ANN.uid(), ANN.integrationKey(), Optional.of(customerId), ANN.name());
            assertThat(value(header(ticket(new Reporter.Consumer(person))), "customerid_contact@odata.bind"))
                    .contains(contact(customerId.equals(id) ? id : ANNS_ID));
        }
    }

    @Test
    void keepsTheTicketsOfGuestsUnderTheirAccountIfThereIsOne() {
        assertThatThrownBy(() -> header(ticket(new Reporter.Unknown())))
                .isInstanceOf(MappingException.class)
                .extracting(e -> ((MappingException) e).remedy())
                .asString()
                .contains("BRIDGE_CASES_GUEST_ACCOUNT");
        Row header = IncidentRows.toIncident(
                        ticket(new Reporter.Unknown()), Optional.empty(), rules(Optional.of("GUESTS")))
                .header();
        assertThat(value(header, "customerid_account@odata.bind"))
                .contains(new Lookup("account", "accounts", "accountnumber", "GUESTS"));
    }

    @Test
    void refusesACodeThatIsNotMappedNamingTableAndValue() {
        assertThatThrownBy(() -> header(coded(new Ticket.Codes(Optional.of("Fraud"), Optional.empty(), "New"))))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'case type' has no entry for 'Fraud'");
        assertThatThrownBy(() -> header(coded(new Ticket.Codes(Optional.empty(), Optional.of("Urgent"), "New"))))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'priority' has no entry for 'Urgent'");
    }

    @Test
    void leavesEmptyWhatTheTicketDoesNotSay() {
        Row header = header(coded(new Ticket.Codes(Optional.empty(), Optional.empty(), "New")));
        assertThat(value(header, "casetypecode")).isEmpty();
        assertThat(value(header, "prioritycode")).isEmpty();
        assertThat(value(header(titled("  ")), "title")).contains("Ticket 00000042");
    }

    @Test
    void cutsALongHeadlineWithAWarningAndRefusesALongNumber() {
        IncidentRows rows = IncidentRows.toIncident(titled("x".repeat(201)), Optional.empty(), rules());
        assertThat(value(rows.header(), "title")).contains("x".repeat(200));
        assertThat(rows.warnings()).containsExactly("title cut from 201 to 200 characters");
        Ticket ticket = ticket(CONSUMER);
        Ticket numbered = new Ticket(
                "1".repeat(101), ticket.headline(), ticket.codes(), CONSUMER, Optional.empty(), ticket.comments());
        assertThatThrownBy(() -> header(numbered)).isInstanceOf(MappingException.class);
    }

    @Test
    void tellsTheContextOnlyWhenItIsHandedOver() {
        TicketContext.Item lamp = new TicketContext.Item(BigDecimal.ONE, "LAMP", Optional.of("Lamp"));
        TicketContext context = new TicketContext(
                List.of("Customer: Ann Lee"),
                Optional.of(new TicketContext.OrderSummary(
                        "00001000", Optional.empty(), Optional.empty(), Optional.empty(), List.of(lamp))),
                List.of());
        IncidentRows rows = IncidentRows.toIncident(ticket(CONSUMER), Optional.of(context), rules());
        assertThat(rows.header()).isEqualTo(header(ticket(CONSUMER)));
        assertThat(rows.owned()).containsExactly(rows.header());
        assertThat(rows.all()).containsExactly(rows.incident());
        assertThat(rows.incident().columns()).containsAllEntriesOf(rows.header().columns());
        assertThat(value(rows.incident(), "description"))
                .contains("Customer: Ann Lee\nOrder 00001000\n  1 x LAMP Lamp");
        assertThat(value(rows.incident(), "productid@odata.bind"))
                .contains(new Lookup("product", "products", "productnumber", "LAMP"));
        assertThat(IncidentRows.toIncident(ticket(CONSUMER), Optional.empty(), rules())
                        .incident()
                        .columns())
                .isEqualTo(rows.header().columns());
    }

    @Test
    void cutsAContextThatIsTooLongForItsColumn() {
        TicketContext context = new TicketContext(List.of("x".repeat(2001)), Optional.empty(), List.of());
        assertThat(IncidentRows.toIncident(ticket(CONSUMER), Optional.of(context), rules())
                        .warnings())
                .containsExactly("description cut from 2001 to 2000 characters");
    }

    @Test
    void writesTheCommentsInTheOrderInWhichTheyWereSaid() {
        Ticket ticket =
                ticket(CONSUMER, said("3", "c", NOON.plusMillis(1)), said("2", "b", NOON), said("1", "a", NOON));
        IncidentRows rows = IncidentRows.toIncident(ticket, Optional.empty(), rules());
        assertThat(rows.notes()).extracting(Row::part).containsExactly("e:1", "e:2", "e:3");
        assertThat(rows.all()).extracting(Row::part).containsExactly("h", "e:1", "e:2", "e:3");
        assertThat(rows.owned()).hasSize(4);
    }

    @Test
    void leavesOutWhatCannotBeFilled() {
        TicketContext context = new TicketContext(List.of("x"), Optional.empty(), List.of());
        IncidentRows rows =
                IncidentRows.toIncident(ticket(new Reporter.Buyer("C-1", ANN)), Optional.of(context), rules());
        IncidentRows rest = rows.without(Set.of("primarycontactid@odata.bind", "productid@odata.bind"));
        assertThat(rest.incident().columns())
                .containsKeys("customerid_account@odata.bind", "description", "title")
                .doesNotContainKeys("primarycontactid@odata.bind", "productid@odata.bind");
        assertThat(rest.header().id()).isEqualTo(rows.header().id());
        assertThat(rest.notes()).isEqualTo(rows.notes());
    }

    @Property(tries = 200)
    void fitsAnyHeadline(@ForAll @NotBlank String headline) {
        String title = (String) value(header(titled(headline)), "title").orElseThrow();
        assertThat(title).isNotBlank();
        assertThat(title.length()).isLessThanOrEqualTo(200);
    }
}
