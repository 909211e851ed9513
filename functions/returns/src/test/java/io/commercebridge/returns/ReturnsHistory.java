package io.commercebridge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.mapping.returns.progress.ReturnStatus;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A buyer asks for returns of one order, more than was delivered now and then, and takes some back; people in Dynamics
 * approve, reject, take in and refund. After each act both laws hold, and no status has gone back.
 */
final class ReturnsHistory extends RandomHistory {
    private static final BigDecimal PAID = new BigDecimal("100");
    private static final BigDecimal DELIVERED = new BigDecimal("3");

    private final ReturnsWorld world;
    private final String order;
    private final List<String> codes = new ArrayList<>();
    private final Map<String, ReturnStatus> shown = new HashMap<>();

    ReturnsHistory(ReturnsWorld world, int seed) {
        super(world, seed);
        this.world = world;
        this.order = world.sales().sold(Sales.draft());
        ask();
    }

    @Override
    protected void act() {
        laws();
        String code = codes.get(random().nextInt(codes.size()));
        int choice = random().nextInt(100);
        if (choice < 15 || world.rma(code).isEmpty()) {
            ask();
        } else if (choice < 25) {
            cancel(code);
        } else if (choice < 45) {
            approve(code, "Way " + choice);
        } else if (choice < 50) {
            record("reject");
            world.agent().rejectReturn(world.rmaId(code), world.subStatus("Rejected"), "No");
        } else if (choice < 75) {
            receive(code);
        } else {
            refund(code);
        }
    }

    /** Not what was rejected: the buyer has been told by then, and it is refused. */
    private void approve(String code, String way) {
        if (!isOver(code)) {
            record("approve");
            world.agent().approveReturn(world.rmaId(code), world.subStatus("Approved"), way);
        }
    }

    private void ask() {
        record("ask");
        codes.add(world.ask(ReturnDraft.of(order)
                .refund(0, 1 + random().nextInt(2), "GoodWill")
                .overstating()));
    }

    /** Goods that are under way cannot be called back: that is refused, and a person has to settle it. */
    private void cancel(String code) {
        if (received(code).signum() == 0 && !isOver(code)) {
            record("cancel");
            world.shop().cancelReturn(code);
            codes.remove(code);
            codes.add(world.ask(ReturnDraft.of(order).refund(0, 1, "GoodWill").overstating()));
        }
    }

    private boolean isOver(String code) {
        return world.rma(code)
                .flatMap(row -> row.choice("msdyn_systemstatus"))
                .filter(status -> status == 690970001)
                .isPresent();
    }

    private BigDecimal received(String code) {
        return world.rma(code).isEmpty() ? BigDecimal.ZERO : world.received(code, 0);
    }

    private void receive(String code) {
        Row line = world.line(code, 0);
        if (received(code).compareTo(line.number("msdyn_quantitytoreturn").orElseThrow()) < 0 && isShownOpen(code)) {
            record("receive");
            world.agent().receive(line.id(), "1");
        }
    }

    private void refund(String code) {
        Row line = world.line(code, 0);
        BigDecimal left = line.number("msdyn_totalamount")
                .orElseThrow()
                .subtract(line.number("cb_refundedamount").orElse(BigDecimal.ZERO));
        if (left.signum() > 0 && isShownOpen(code)) {
            record("refund");
            BigDecimal part = random().nextBoolean() ? left : left.min(BigDecimal.TEN);
            world.agent().refund(line.id(), part.toPlainString(), Instant.parse("2026-03-02T12:00:00Z"));
        }
    }

    private boolean isShownOpen(String code) {
        return !isOver(code) && !world.status(code).equals("CANCELED");
    }

    @Override
    protected void handedBack(List<BridgeEvent> events) {
        tellLater(events);
    }

    private void laws() {
        BigDecimal back = BigDecimal.ZERO;
        BigDecimal refunded = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
        for (String code : codes) {
            ItemView entry = world.entry(code, 0);
            back = back.add(entry.number("receivedQuantity"));
            refunded = refunded.add(entry.get("refundedAmount")
                    .map(amount -> new BigDecimal(amount.toString()))
                    .orElse(BigDecimal.ZERO));
            if (world.rma(code).isPresent() && !isOver(code)) {
                asked = asked.add(
                        world.line(code, 0).number("msdyn_quantitytoreturn").orElseThrow());
            }
            ReturnStatus now = ReturnStatus.of(world.status(code)).orElseThrow();
            Optional<ReturnStatus> before = Optional.ofNullable(shown.put(code, now));
            assertThat(before.map(was -> was == now || was.leadsTo(now)).orElse(true))
                    .as(() -> story() + ": " + code + " went from " + before + " to " + now)
                    .isTrue();
        }
        assertThat(back).as(this::story).isLessThanOrEqualTo(DELIVERED);
        assertThat(asked).as(this::story).isLessThanOrEqualTo(DELIVERED);
        assertThat(refunded).as(this::story).isLessThanOrEqualTo(PAID);
    }

    @Override
    protected void check() {
        laws();
        for (String code : codes) {
            if (world.rma(code).isPresent() && !world.status(code).equals("CANCELED")) {
                assertThat(world.entry(code, 0).number("receivedQuantity"))
                        .as(this::story)
                        .isEqualByComparingTo(received(code));
                assertThat(isOver(code)).as(this::story).isFalse();
                assertThat(world.inShop(code).text("RMA"))
                        .as(this::story)
                        .isEqualTo(world.rma(code)
                                .orElseThrow()
                                .text("msdyn_autonumbering")
                                .orElseThrow());
            }
            if (world.rma(code).isPresent() && world.status(code).equals("CANCELED")) {
                assertThat(isOver(code)).as(this::story).isTrue();
            }
        }
        world.deadLetters().take(_ -> true);
    }
}
