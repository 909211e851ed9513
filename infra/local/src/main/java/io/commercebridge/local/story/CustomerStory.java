package io.commercebridge.local.story;

import static io.commercebridge.local.story.Clientele.BUYER;
import static io.commercebridge.local.story.Clientele.COMPANY;
import static io.commercebridge.local.story.Clientele.GROUP;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A company becomes a customer: it comes from Dynamics with its people, and the shop sends back what they enter there. */
public final class CustomerStory implements Story {
    private static final String DELIVERED = "delivered";
    private static final String ECHO = "echo|unchanged";
    private static final String IGNORED = "ignored";
    /** SAP tells of a buyer once more as of a customer. */
    private static final String TOLD_TWICE = "ignored";

    private static final String BERTH = "berth-12";
    private static final int NO_LONGER_INTERESTED = 6;

    private final Systems systems;
    private final Clientele clientele;

    public CustomerStory(Systems systems) {
        this.systems = systems;
        clientele = new Clientele(systems);
    }

    @Override
    public String title() {
        return "Saltmarsh Boats becomes a customer: Dynamics to SAP Commerce, and what its people enter back";
    }

    @Override
    public Set<String> flows() {
        return Set.of("customers");
    }

    @Override
    public void prepare() {
        clientele.open();
    }

    @Override
    public List<Step> steps() {
        return List.of(
                groupArrives(),
                companyArrives(),
                buyerArrives(),
                buyerChangesProfile(),
                nameIsNotTheShops(),
                nameIsRestored(),
                shipToIsEntered(),
                shipToIsAccepted(),
                consumerRegisters(),
                accountIsRequested(),
                requestIsDisqualified());
    }

    private Step groupArrives() {
        return new Step(
                "account " + GROUP + ", the head of a group, is entered in Dynamics",
                clientele::enterGroup,
                List.of(DELIVERED, ECHO),
                List.of(Check.equal("name of the unit", "Saltmarsh Boats Group", () -> clientele
                        .unit(GROUP)
                        .text("name"))));
    }

    private Step companyArrives() {
        return new Step(
                "account " + COMPANY + " below it, with two addresses, credit limit and price list",
                clientele::enterCompany,
                List.of(DELIVERED, ECHO),
                List.of(
                        Check.equal(
                                "groups of the unit", List.of(GROUP), () -> Clientele.groups(clientele.unit(COMPANY))),
                        Check.equal(
                                "towns of its addresses",
                                List.of("Brunsbüttel", "Hamburg"),
                                () -> clientele.unit(COMPANY).list("addresses").stream()
                                        .map(address -> address.text("town"))
                                        .sorted()
                                        .toList()),
                        Check.equal("credit limit", new BigDecimal(25000), () -> clientele
                                .unit(COMPANY)
                                .number("CreditLimit/amount")),
                        Check.equal("price group", Clientele.PRICE_GROUP, () -> clientele
                                .unit(COMPANY)
                                .text("userPriceGroup/code"))));
    }

    private Step buyerArrives() {
        return new Step(
                "its decision maker is entered as a contact",
                clientele::enterBuyer,
                List.of(DELIVERED, ECHO, TOLD_TWICE),
                List.of(
                        Check.equal(
                                "groups of the buyer",
                                List.of(COMPANY, "b2badmingroup", "b2bapprovergroup", "b2bcustomergroup"),
                                () -> Clientele.groups(clientele.buyer())),
                        Check.equal("contact of the buyer", BUYER, () -> systems.dynamics()
                                .row(
                                        "contact",
                                        UUID.fromString(clientele.buyer().text("customerID")))
                                .flatMap(contact -> contact.text("emailaddress1"))
                                .map(email -> email.toLowerCase(Locale.ROOT))
                                .orElse("none"))));
    }

    private Step buyerChangesProfile() {
        return new Step(
                "he corrects his phone number in the shop",
                () -> systems.commerce().portal().changeProfile(BUYER, Map.of("phone1", "+49 40 5551")),
                List.of(DELIVERED, ECHO, TOLD_TWICE),
                List.of(Check.equal(
                        "phone in Dynamics",
                        "+49 40 5551",
                        () -> clientele.contact().text("telephone1").orElse("none"))));
    }

    private Step nameIsNotTheShops() {
        return new Step(
                "somebody renames the unit in the shop, whose name Dynamics owns",
                () -> systems.commerce().save("B2BUnit", Map.of("uid", COMPANY, "name", "Saltmarsh")),
                List.of(IGNORED),
                List.of(Check.equal("name in Dynamics", Clientele.NAME, () -> systems.dynamics()
                        .row("account", clientele.account(COMPANY))
                        .flatMap(row -> row.text("name"))
                        .orElse("none"))));
    }

    private Step nameIsRestored() {
        return new Step(
                "the account's next change, of its payment terms, brings the name back",
                clientele::extendPaymentTerms,
                List.of(DELIVERED, ECHO),
                List.of(
                        Check.equal("name of the unit", Clientele.NAME, () -> clientele
                                .unit(COMPANY)
                                .text("name")),
                        Check.equal("payment terms", "NET60", () -> clientele
                                .unit(COMPANY)
                                .text("paymentTerms"))));
    }

    private Step shipToIsEntered() {
        return new Step(
                "he enters a ship-to address for a regatta",
                () -> clientele.enterShipTo(BERTH),
                List.of(DELIVERED, ECHO),
                List.of(
                        Check.equal(
                                "street in Dynamics",
                                "12 Hafenstraße",
                                () -> clientele.shipTo().text("line1").orElse("none")),
                        Check.equal("account under review", COMPANY, () -> clientele
                                .review()
                                .ref("regardingobjectid")
                                .flatMap(account -> systems.dynamics().row("account", account.id()))
                                .flatMap(account -> account.text("accountnumber"))
                                .orElse("none")),
                        usable(false)));
    }

    private Step shipToIsAccepted() {
        return new Step(
                "sales completes the review",
                () -> clientele.sales().completeTask(clientele.review().id()),
                List.of(DELIVERED, ECHO),
                List.of(usable(true)));
    }

    private Step consumerRegisters() {
        return new Step(
                "a consumer registers in the shop",
                () -> systems.commerce().portal().registerConsumer("ole.brand@mail.example", "Ole Brand", Map.of()),
                List.of(DELIVERED, ECHO),
                List.of(Check.equal("contacts of his", 1L, () -> systems.dynamics().rows("contact").stream()
                        .filter(row -> row.text("emailaddress1")
                                .filter("ole.brand@mail.example"::equals)
                                .isPresent())
                        .filter(row -> row.ref("parentcustomerid").isEmpty())
                        .count())));
    }

    private Step accountIsRequested() {
        return new Step(
                "another company asks for an account",
                clientele::requestAccount,
                List.of(DELIVERED),
                List.of(Check.equal(
                        "message of the lead",
                        "We fit out twelve cabins a year.",
                        () -> clientele.lead().text("description").orElse("none"))));
    }

    private Step requestIsDisqualified() {
        return new Step(
                "sales disqualifies the lead",
                () -> clientele.sales().disqualifyLead(clientele.lead().id(), NO_LONGER_INTERESTED),
                List.of(DELIVERED, ECHO),
                List.of(
                        Check.equal("status of the request", "REJECTED", () -> clientele
                                .request()
                                .text("status/code")),
                        Check.equal("reason that the applicant reads", "No longer interested", () -> clientele
                                .request()
                                .text("rejectReason"))));
    }

    private Check usable(boolean expected) {
        return Check.equal(
                "address is shipped to",
                expected,
                () -> clientele.address(BERTH).get("shippingAddress").orElse(false));
    }
}
