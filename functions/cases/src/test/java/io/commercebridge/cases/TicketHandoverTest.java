package io.commercebridge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.service.TicketDraft;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ticket becomes one case, whatever happens on the way. */
@QuarkusTest
class TicketHandoverTest extends CasesTestBase {

    @Test
    void writesATicketWithItsFirstCommentInOneRequest() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "My lamp is broken", "It flickers.")
                .category("Problem")
                .priority("High"));
        world.handle(world.takeFromCommerce());
        assertThat(world.outcomeOf(ticket)).isEqualTo("delivered");
        Row incident = world.incident(ticket);
        assertThat(incident.text("ticketnumber")).contains(ticket);
        assertThat(incident.text("title")).contains("My lamp is broken");
        assertThat(incident.choice("casetypecode")).contains(2);
        assertThat(incident.choice("prioritycode")).contains(1);
        assertThat(incident.choice("caseorigincode")).contains(3);
        assertThat(incident.ref("customerid").map(Ref::table)).contains("contact");
        assertThat(world.noted(ticket)).containsExactly("It flickers.");
        assertThat(world.notes(ticket).getFirst().text("subject").orElseThrow()).startsWith("Ann Lee, ");
        assertThat(world.dynamicsRequests()).hasSize(1);
    }

    @Test
    void findsAConsumerByMailWhoseRowIdIsNotKnown() {
        world.commerce().seed("Customer", Map.of("uid", "cleo@example.org", "name", "Cleo"));
        UUID contact = world.org().contact("cleo@example.org", "Cleo", "Roe");
        String ticket = world.open(TicketDraft.of("cleo@example.org", "Lamp", "Hm."));
        world.settle();
        assertThat(world.incident(ticket).ref("customerid").map(Ref::id)).contains(contact);
    }

    @Test
    void keepsABuyersTicketUnderTheAccountWithThePerson() {
        String ticket = world.open(TicketDraft.of(CasesWorld.BEN, "Invoice?", "Where is it?"));
        world.settle();
        Row incident = world.incident(ticket);
        assertThat(incident.ref("customerid").map(Ref::table)).contains("account");
        Ref person = incident.ref("primarycontactid").orElseThrow();
        assertThat(world.dynamics().row("contact", person.id()).orElseThrow().text("emailaddress1"))
                .contains(CasesWorld.BEN);
    }

    @Test
    void leavesOutAPersonThatDynamicsDoesNotKnowAndSaysSo() {
        world.commerce()
                .seed(
                        "B2BCustomer",
                        Map.of(
                                "uid",
                                "new@rustic.example",
                                "email",
                                "new@rustic.example",
                                "name",
                                "Nia New",
                                "defaultB2BUnit",
                                CasesWorld.COMPANY));
        String ticket = world.open(TicketDraft.of("new@rustic.example", "Hello", "Hello?"));
        world.settle();
        assertThat(world.incident(ticket).ref("customerid").map(Ref::table)).contains("account");
        assertThat(world.incident(ticket).ref("primarycontactid")).isEmpty();
        assertThat(world.warnings(ticket))
                .containsExactly("Dynamics does not have the contact of the ticket yet, left it out");
        world.org().contact("new@rustic.example", "Nia", "New");
        world.desk().comment(ticket, "new@rustic.example", "Anybody there?");
        world.settle();
        assertThat(world.incident(ticket).ref("primarycontactid")).isPresent();
        assertThat(world.noted(ticket)).containsExactly("Hello?", "Anybody there?");
    }

    @Test
    void tellsTheAgentAboutCustomerOrderAndHistory() {
        String earlier = order("TENT", 1);
        String about = order("LAMP", 2);
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "My lamp is broken", "It flickers.")
                .about(about));
        world.handle(world.takeFromCommerce());
        assertThat(world.incident(ticket).text("description").orElseThrow())
                .startsWith("Customer: Ann Lee, ann@example.org\nOrder " + about)
                .contains("2 x LAMP Größe LAMP", "Last orders:", earlier, "20.00 USD");
        Ref product = world.incident(ticket).ref("productid").orElseThrow();
        assertThat(world.dynamics().row("product", product.id()).orElseThrow().text("productnumber"))
                .contains("LAMP");
        assertThat(world.dynamics().rows("salesorder")).isEmpty();
    }

    @Test
    void handsOverATicketAboutAProductThatDynamicsDoesNotKnow() {
        String ticket =
                world.open(TicketDraft.of(CasesWorld.ANN, "Tent", "It leaks.").about(order("TENT", 1)));
        world.settle();
        assertThat(world.incident(ticket).ref("productid")).isEmpty();
        assertThat(world.incident(ticket).text("description").orElseThrow()).contains("1 x TENT");
        assertThat(world.warnings(ticket))
                .containsExactly("Dynamics does not have the product of the ticket yet, left it out");
    }

    @Test
    void tellsTheContextOnceAndLeavesItToTheAgentThen() {
        String ticket = world.handedOver();
        world.agent().update("incident", world.caseId(ticket), Map.of("description", "Called back."));
        world.desk().comment(ticket, CasesWorld.ANN, "Still broken.");
        world.settle();
        assertThat(world.incident(ticket).text("description")).contains("Called back.");
        assertThat(world.commerceRequests()).isEmpty();
    }

    @Test
    void handsOverATicketWhoseContextCannotBeRead() {
        world.commerce().faults().arm(Fault.of("GET", "BridgeOrder", 4, new Fault.Action.Answer(403, Map.of(), "{}")));
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm."));
        world.settle();
        assertThat(world.incident(ticket).text("description")).contains("Customer: Ann Lee, ann@example.org");
        assertThat(world.warnings(ticket))
                .containsExactly("the order history could not be read for the context: SAP Commerce answered 403");
    }

    @Test
    void parksATicketWithACodeThatIsNotMapped() {
        String ticket = world.open(TicketDraft.of(CasesWorld.ANN, "Lamp", "Hm.").category("Praise"));
        world.settle();
        assertThat(world.knownTicket(ticket).parked().orElseThrow().reason())
                .isEqualTo("code table 'case type' has no entry for 'Praise'");
        assertThat(world.deadLetters().list()).hasSize(1);
        world.commerce().save("CsTicket", Map.of("ticketID", ticket, "category", "Note"));
        world.settle();
        assertThat(world.incident(ticket).choice("casetypecode")).contains(1);
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void refusesATicketOfNobody() {
        world.commerce().seed("Customer", Map.of("uid", "1234|guest@example.org", "name", "Guest"));
        String ticket = world.open(TicketDraft.of("1234|guest@example.org", "Lamp", "Hm."));
        world.settle();
        assertThat(world.knownTicket(ticket).parked().orElseThrow().remedy()).contains("BRIDGE_CASES_GUEST_ACCOUNT");
    }

    private String order(String product, int quantity) {
        String code = world.commerce()
                .shop()
                .placeOrder(OrderDraft.net(CasesWorld.ANN, "USD").with(OrderLine.of(product, quantity, "10")))
                .text("code");
        world.takeAll();
        return code;
    }
}
