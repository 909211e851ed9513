package io.commercebridge.local.story.after;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A tent of the order that {@link BillingStory} has billed comes back. */
public final class ReturnsStory implements Story {
    private static final String DELIVERED = "delivered";
    private static final byte[] LABEL = "%PDF-1.7\n% return label\n%%EOF\n".getBytes(UTF_8);
    private static final Instant REFUNDED = Instant.parse("2026-11-25T09:00:00Z");

    private final Aftercare aftercare;

    public ReturnsStory(Systems systems) {
        aftercare = new Aftercare(systems);
    }

    @Override
    public String title() {
        return "A tent comes back: SAP Commerce to Dynamics, and the decision, label and refund back";
    }

    @Override
    public Set<String> flows() {
        return Set.of("returns");
    }

    @Override
    public void prepare() {}

    @Override
    public List<Step> steps() {
        return List.of(requested(), labelled(), received(), refundedInPart(), refunded());
    }

    private Step requested() {
        return new Step(
                "the buyer sends back one tent of three, which is within its warranty",
                () -> aftercare
                        .systems()
                        .commerce()
                        .shop()
                        .requestReturn(ReturnDraft.of(Aftercare.ORDER).refund(0, 1, "DamagedInTransit")),
                FulfilmentStory.outcomes(6, DELIVERED),
                List.of(
                        Check.equal("reference in Dynamics is the return's code", true, () -> aftercare
                                .rma()
                                .text("msdyn_referenceno")
                                .orElseThrow()
                                .equals(aftercare.returnRequest().text("code"))),
                        Check.equal("requested", new BigDecimal("249.90"), () -> aftercare
                                .rmaLine()
                                .number("msdyn_totalamount")
                                .orElseThrow()),
                        status("WAIT")));
    }

    private Step labelled() {
        return new Step(
                "the office attaches the return label",
                () -> aftercare
                        .office()
                        .attach(new Ref("msdyn_rma", aftercare.rma().id()), "label.pdf", "application/pdf", LABEL),
                FulfilmentStory.outcomes(6, DELIVERED),
                List.of(Check.equal("label in the shop", LABEL.length, () -> aftercare
                        .systems()
                        .commerce()
                        .media(aftercare.returnRequest().text("returnLabel/code"))
                        .length)));
    }

    private Step received() {
        return new Step(
                "the warehouse receives it",
                () -> aftercare.office().receive(aftercare.rmaLine().id(), "1"),
                FulfilmentStory.outcomes(8, DELIVERED),
                List.of(status("RECEIVED"), number("receivedQuantity", "1")));
    }

    private Step refundedInPart() {
        return new Step(
                "200.00 are refunded",
                () -> aftercare.office().refund(aftercare.rmaLine().id(), "200.00", REFUNDED),
                FulfilmentStory.outcomes(6, DELIVERED),
                List.of(status("PAYMENT_REVERSED"), number("refundedAmount", "200.00")));
    }

    private Step refunded() {
        return new Step(
                "and the rest",
                () -> aftercare.office().refund(aftercare.rmaLine().id(), "49.90", REFUNDED),
                FulfilmentStory.outcomes(6, DELIVERED),
                List.of(status("COMPLETED"), number("refundedAmount", "249.90")));
    }

    private Check status(String status) {
        return Check.equal(
                "status of the return", status, () -> aftercare.returnRequest().text("status/code"));
    }

    private Check number(String attribute, String value) {
        return Check.equal(attribute, new BigDecimal(value), () -> entry().number(attribute));
    }

    private ItemView entry() {
        return aftercare.returnRequest().list("returnEntries").getFirst();
    }
}
