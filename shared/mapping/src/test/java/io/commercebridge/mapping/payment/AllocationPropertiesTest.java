package io.commercebridge.mapping.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AllocationPropertiesTest {

    private static List<OpenInvoice> invoices(List<Integer> open, int digits) {
        List<OpenInvoice> invoices = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String left = BigDecimal.valueOf(open.get(i), digits).toPlainString();
            String total = BigDecimal.valueOf(5000, digits).toPlainString();
            invoices.add(Payments.invoice(i + 1, total, left, new InvoiceState(open.get(i) == 0 ? 2 : 0, 1)));
        }
        return invoices;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Payment payment(int minorUnits, int digits) {
        String currency =
                switch (digits) {
                    case 0 -> "JPY";
                    case 3 -> "KWD";
                    default -> "USD";
                };
        return Payments.payment(Payments.ORDER, BigDecimal.valueOf(minorUnits, digits), currency);
    }

    @Property
    void sharesAddUpAndNoInvoiceIsOverpaidOrBelowNothing(
            @ForAll @Size(max = 6) List<@IntRange(max = 5000) Integer> open,
            @ForAll @IntRange(min = -30000, max = 30000) int amount,
            @ForAll @IntRange(max = 3) int digits) {
        if (amount == 0 || digits == 1) {
            return;
        }
        List<OpenInvoice> invoices = invoices(open, digits);
        Payment payment = payment(amount, digits);
        Function<OpenInvoice, BigDecimal> limit = amount > 0 ? OpenInvoice::open : OpenInvoice::paid;
        BigDecimal most = sum(invoices.stream().map(limit).toList());
        switch (Allocation.of(payment, invoices)) {
            case Allocation.Applied(List<Share> shares) -> {
                assertThat(sum(shares.stream().map(Share::amount).toList())).isEqualByComparingTo(payment.amount());
                assertThat(shares)
                        .allSatisfy(share -> assertThat(share.left())
                                .isBetween(BigDecimal.ZERO, share.invoice().total()))
                        .allSatisfy(share -> assertThat(share.amount().signum())
                                .isEqualTo(payment.amount().signum()));
                assertThat(shares.stream().limit(Math.max(0, shares.size() - 1)))
                        .as("all but the last are used up")
                        .allSatisfy(share ->
                                assertThat(share.amount().abs()).isEqualByComparingTo(limit.apply(share.invoice())));
            }
            case Allocation.TooMuch tooMuch ->
                assertThat(payment.amount().abs()).isGreaterThan(most);
        }
    }

    @Property
    void theOrderOfTheInvoicesDoesNotMatter(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 5000) Integer> open,
            @ForAll @IntRange(min = 1, max = 9000) int amount,
            @ForAll long seed) {
        List<OpenInvoice> invoices = invoices(open, 2);
        List<OpenInvoice> shuffled = new ArrayList<>(invoices);
        Collections.shuffle(shuffled, new Random(seed));
        for (Payment payment : List.of(payment(amount, 2), payment(-amount, 2))) {
            assertThat(Allocation.of(payment, shuffled)).isEqualTo(Allocation.of(payment, invoices));
        }
    }

    @Property
    void aRefundUndoesAPayment(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 5000) Integer> open,
            @ForAll @IntRange(min = 1, max = 9000) int amount) {
        List<OpenInvoice> invoices = invoices(open, 2);
        if (!(Allocation.of(payment(amount, 2), invoices) instanceof Allocation.Applied paid)) {
            return;
        }
        List<OpenInvoice> after = invoices.stream()
                .map(invoice -> paid.shares().stream()
                        .filter(share -> share.invoice().equals(invoice))
                        .findFirst()
                        .map(share -> Payments.invoice(
                                invoice.due().orElseThrow().getDayOfMonth(),
                                "50.00",
                                share.left().toPlainString()))
                        .orElse(invoice))
                .toList();
        assertThat(Allocation.of(payment(-amount, 2), after))
                .isInstanceOfSatisfying(Allocation.Applied.class, back -> assertThat(
                                sum(back.shares().stream().map(Share::amount).toList()))
                        .isEqualByComparingTo(payment(-amount, 2).amount()));
    }
}
