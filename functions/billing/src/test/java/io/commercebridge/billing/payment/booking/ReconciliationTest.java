package io.commercebridge.billing.payment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A thousand payments and refunds at random, told in random order and repeatedly: not a cent is lost or doubled. */
@QuarkusTest
class ReconciliationTest extends PaymentTestBase {
    private static final int SEEDS = 4;
    private static final int ORDERS = 5;
    private static final int PAYMENTS = 50;
    private static final int BATCH = 10;
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD", "USD");
    /** In minor units, of the two invoices of an order. */
    private static final int FIRST = 60_000;

    private static final int SECOND = 40_000;

    @Test
    void i1I2SumsAgreeAfterAThousandRandomPaymentsAndRefunds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Account> accounts = new ArrayList<>();
            for (String currency : CURRENCIES.subList(0, ORDERS)) {
                accounts.add(open(currency));
            }
            accounts.forEach(account -> payAndRefund(account, random));
            List<BridgeEvent> told = new ArrayList<>(world.payments());
            assertThat(told).hasSize(ORDERS * PAYMENTS);
            told.stream().filter(_ -> random.nextInt(4) == 0).toList().forEach(told::add);
            Collections.shuffle(told, random);
            tellInBatches(told);
            assertThat(world.deadLetters().list()).as("seed %s", seed).isEmpty();
            accounts.forEach(this::reconcile);
        }
        assertThat(world.dynamicsRequests())
                .as("requests, of which Dynamics takes 6,000 in five minutes")
                .hasSizeLessThan(4000);
    }

    private record Account(String order, int digits, UUID first, UUID second) {
        BigDecimal money(int minorUnits) {
            return BigDecimal.valueOf(minorUnits, digits);
        }
    }

    private Account open(String currency) {
        String order = world.order(currency);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Account(
                order,
                digits,
                ledger.invoice(order, BigDecimal.valueOf(FIRST, digits).toPlainString(), 1),
                ledger.invoice(order, BigDecimal.valueOf(SECOND, digits).toPlainString(), 20));
    }

    /** None is more than half of the total, so that in any order there is always one that can be booked. */
    private void payAndRefund(Account account, Random random) {
        int total = FIRST + SECOND;
        int paid = 0;
        for (int i = 0; i < PAYMENTS; i++) {
            boolean refund = paid > 0 && (paid == total || random.nextInt(5) < 2);
            int most = Math.min(refund ? paid : total - paid, random.nextInt(4) == 0 ? total / 2 : total / 20);
            int amount = 1 + random.nextInt(most);
            paid += refund ? -amount : amount;
            String text = account.money(amount).toPlainString();
            if (refund) {
                till.refund(account.order(), text);
            } else {
                till.capture(account.order(), text);
            }
        }
    }

    private void tellInBatches(List<BridgeEvent> told) {
        List<BridgeEvent> open = new ArrayList<>(told);
        while (!open.isEmpty()) {
            List<BridgeEvent> batch = List.copyOf(open.subList(0, Math.min(BATCH, open.size())));
            open.subList(0, batch.size()).clear();
            List<String> again = world.handle(batch);
            batch.stream()
                    .distinct()
                    .filter(event -> again.contains(event.id()))
                    .forEach(open::add);
            world.drainQueue();
        }
    }

    private void reconcile(Account account) {
        BigDecimal paid = inTheShop(account.order());
        List<Row> details = ledger.details(account.first(), account.second());
        assertThat(Ledger.sum(ledger.payments(account.first(), account.second()), "msdyn_amount"))
                .as("payments of %s", account.order())
                .isEqualByComparingTo(paid);
        assertThat(Ledger.sum(details, "msdyn_paymentamount"))
                .as("details of %s", account.order())
                .isEqualByComparingTo(paid);
        List<Row> invoices = List.of(ledger.row(account.first()), ledger.row(account.second()));
        assertThat(Ledger.sum(invoices, "totalamount").subtract(Ledger.sum(invoices, "msdyn_amountdue")))
                .as("invoices of %s", account.order())
                .isEqualByComparingTo(paid);
        assertThat(ledger.payments(account.first(), account.second())).hasSize(PAYMENTS);
        invoices.forEach(invoice -> {
            BigDecimal open = Ledger.number(invoice, "msdyn_amountdue");
            assertThat(open).isBetween(BigDecimal.ZERO, Ledger.number(invoice, "totalamount"));
            assertThat(invoice.choice("statecode")).contains(open.signum() == 0 ? 2 : 0);
        });
    }

    private BigDecimal inTheShop(String order) {
        return world.commerce().items("PaymentTransactionEntry").stream()
                .filter(entry -> entry.text("paymentTransaction/order/code").equals(order))
                .map(ReconciliationTest::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal signed(ItemView entry) {
        BigDecimal amount = entry.number("amount");
        return entry.text("type/code").equals("CAPTURE") ? amount : amount.negate();
    }
}
