package io.commercebridge.billing.document;

import static io.commercebridge.billing.document.DocumentsWorld.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.correlation.Side;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an invoice refers to must be in the shop, as far as it is the shop's. */
@QuarkusTest
class InvoiceReferenceTest extends DocumentsTestBase {

    private UUID ordered(UUID salesOrder) {
        return world.invoice(
                new Ref("account", account), "EUR", "100", Map.of("salesorderid", new Ref("salesorder", salesOrder)));
    }

    private UUID foreignOrder() {
        return world.dynamics()
                .seed(
                        "salesorder",
                        Map.of(
                                "name",
                                "By phone",
                                "ordernumber",
                                "S-" + DocumentsWorld.fresh(),
                                "customerid",
                                new Ref("account", account)));
    }

    @Test
    void i1AnInvoiceWaitsForTheUnitOfItsAccount() {
        String late = "C-" + DocumentsWorld.fresh();
        UUID newcomer = world.org().account(late, "Newcomer");
        UUID invoice = world.invoice(newcomer, "EUR", "100");
        world.play();
        assertThat(world.known(invoice).parked().orElseThrow().reason())
                .isEqualTo("waiting for account " + newcomer + ", account " + late);

        world.arrive(newcomer, late);
        world.play();

        assertThat(world.document(invoice).text("unit/uid")).isEqualTo(late);
        assertThat(world.known(invoice).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void anOrderIsKnownBeforeAnybodyHasRecordedIt() {
        String order = world.order(number, account);
        UUID invoice = ordered(world.salesOrder(order));
        world.play();

        assertThat(world.document(invoice).text("order/code")).isEqualTo(order);
    }

    @Test
    void anOrderIsTheOneThatIsRecorded() {
        String order = world.order(number, account);
        UUID copy = foreignOrder();
        world.correlate("orders", copy, order, null);
        UUID invoice = ordered(copy);
        world.play();

        assertThat(world.document(invoice).text("order/code")).isEqualTo(order);
    }

    @Test
    void anOrderThatIsNotTheShopsIsLeftOut() {
        UUID invoice = ordered(foreignOrder());
        world.play();

        assertThat(world.document(invoice).reference("order")).isEmpty();
        assertThat(world.outcome(Side.DYNAMICS, invoice.toString())).isEqualTo("delivered");
    }

    @Test
    void theInvoiceOfAContactIsIgnored() {
        UUID contact = world.org().contact("zoe" + DocumentsWorld.fresh() + "@example.org", "Zoe", "Lee");
        UUID invoice = world.invoice(new Ref("contact", contact), "EUR", "100", Map.of());
        world.begin();

        assertThat(verdict(world.known(invoice)).outcome()).isEqualTo("ignored");
        assertThat(verdict(world.known(invoice)).reason()).isEqualTo(InvoiceToCommerce.CONTACT);
        assertThat(world.find("INVOICE", world.number(invoice))).isEmpty();
    }

    @Test
    void anInvoiceThatGoesToAContactLeavesNothingOpenAtTheUnit() {
        UUID contact = world.org().contact("zoe" + DocumentsWorld.fresh() + "@example.org", "Zoe", "Lee");
        UUID invoice = world.invoice(account, "EUR", "100");
        world.play();
        world.clerk().update("invoice", invoice, Map.of("customerid", new Ref("contact", contact)));
        world.play();

        assertThat(world.document(invoice).text("status/code")).isEqualTo("closed");
        assertThat(world.document(invoice).number("amount")).isZero();
    }

    @Test
    void i2TwoInvoicesWhoseNumbersDifferInABlankDoNotOverwriteEachOther() {
        UUID first = world.invoice(account, "EUR", "100");
        world.play();
        UUID second = world.invoice(
                new Ref("account", account), "EUR", "7", Map.of("invoicenumber", world.number(first) + " "));
        world.play();

        assertThat(world.document(first).number("amount")).isEqualByComparingTo("100");
        assertThat(world.known(second).parked().orElseThrow().reason())
                .isEqualTo("invoices " + first + " and " + second + " both become document INVOICE|"
                        + world.number(first) + ", and it belongs to the first");
    }
}
