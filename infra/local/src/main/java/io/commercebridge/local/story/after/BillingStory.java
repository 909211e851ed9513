package io.commercebridge.local.story.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The invoice of the order that {@link FulfilmentStory} has shipped. */
public final class BillingStory implements Story {
    private static final String DELIVERED = "delivered";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n".getBytes(UTF_8);
    private static final String REASON = "Invoice of October is overdue";

    private final Aftercare aftercare;

    public BillingStory(Systems systems) {
        aftercare = new Aftercare(systems);
    }

    @Override
    public String title() {
        return "Saltmarsh Boats is billed: invoice, PDF and credit to SAP Commerce, payments back";
    }

    @Override
    public Set<String> flows() {
        return Set.of("billing", "orders");
    }

    @Override
    public void prepare() {}

    @Override
    public List<Step> steps() {
        return List.of(orderedAgain(), held(), released(), invoiced(), paidInPart(), paidInFull());
    }

    private Step orderedAgain() {
        return new Step(
                "order " + Aftercare.NEXT_ORDER + " is placed meanwhile",
                () -> aftercare.place(Aftercare.NEXT_ORDER),
                FulfilmentStory.outcomes(4, DELIVERED),
                List.of(Check.equal("order is new", "CREATED", () -> next("status/code"))));
    }

    private Step held() {
        return new Step(
                "credit control puts the company on hold",
                () -> aftercare.office().holdCredit(aftercare.account(), REASON),
                FulfilmentStory.outcomes(12, DELIVERED),
                List.of(
                        Check.equal("hold of the unit", "true", () -> aftercare
                                .systems()
                                .commerce()
                                .item("B2BUnit", Aftercare.COMPANY)
                                .text("creditOnHold")),
                        Check.equal("status of its order", "ON_HOLD", () -> next("status/code")),
                        Check.equal("reason shown to the buyer", REASON, () -> next("statusInfo"))));
    }

    private Step released() {
        return new Step(
                "credit control releases it",
                () -> aftercare.office().releaseCredit(aftercare.account()),
                FulfilmentStory.outcomes(12, DELIVERED),
                List.of(Check.equal("status of its order", "CHECKED_VALID", () -> next("status/code"))));
    }

    private String next(String attribute) {
        return aftercare.order(Aftercare.NEXT_ORDER).text(attribute);
    }

    private Step invoiced() {
        return new Step(
                "the order is invoiced, and the invoice has its PDF",
                () -> {
                    UUID invoice = aftercare.office().invoice(aftercare.salesOrder(), LocalDate.of(2026, 12, 24));
                    aftercare.office().attach(new Ref("invoice", invoice), "invoice.pdf", "application/pdf", PDF);
                },
                FulfilmentStory.outcomes(12, DELIVERED),
                List.of(
                        Check.equal("amount of the document less what is due", BigDecimal.ZERO, () -> amount("amount")
                                .subtract(aftercare.due())),
                        Check.equal("open amount less what is due", BigDecimal.ZERO, () -> amount("openAmount")
                                .subtract(aftercare.due())),
                        Check.equal("PDF", PDF.length, () -> aftercare
                                .systems()
                                .commerce()
                                .media(aftercare.document().text("documentMedia/code"))
                                .length)));
    }

    private Step paidInPart() {
        return new Step(
                "the buyer pays 300.00 in the shop",
                () -> aftercare.systems().commerce().shop().capture(Aftercare.ORDER, "300.00"),
                FulfilmentStory.outcomes(6, DELIVERED),
                List.of(
                        Check.equal("paid in Dynamics", new BigDecimal("300.00"), aftercare::paid),
                        Check.equal("due less what is open", new BigDecimal("300.00"), () -> aftercare
                                .due()
                                .subtract(amount("openAmount")))));
    }

    private Step paidInFull() {
        return new Step(
                "the buyer pays the rest",
                () -> aftercare
                        .systems()
                        .commerce()
                        .shop()
                        .capture(Aftercare.ORDER, amount("openAmount").toPlainString()),
                FulfilmentStory.outcomes(6, DELIVERED),
                List.of(
                        Check.equal("open amount", BigDecimal.ZERO, () -> amount("openAmount")),
                        Check.equal(
                                "document", "closed", () -> aftercare.document().text("status/code"))));
    }

    private BigDecimal amount(String attribute) {
        return aftercare.document().number(attribute);
    }
}
