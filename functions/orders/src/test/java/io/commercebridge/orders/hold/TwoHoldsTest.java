package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order's own hold and its account's come and go in every order: it is held while one of them lasts. */
@QuarkusTest
class TwoHoldsTest extends HoldsTestBase {

    @ParameterizedTest
    @ValueSource(strings = {"O+ O- A+ A-", "O+ A+ O- A-", "O+ A+ A- O-", "A+ O+ O- A-", "A+ O+ A- O-", "A+ A- O+ O-"})
    void isHeldWhileOneOfThemLasts(String steps) {
        String code = order();
        boolean own = false;
        boolean account = false;
        for (String step : steps.split(" ", -1)) {
            take(code, step);
            play();
            own = step.startsWith("O") ? step.endsWith("+") : own;
            account = step.startsWith("A") ? step.endsWith("+") : account;
            assertThat(status(code)).as(steps + " at " + step).isEqualTo(own || account ? "ON_HOLD" : "CHECKED_VALID");
            assertThat(info(code))
                    .as(steps + " at " + step)
                    .isEqualTo(own ? "The address is unclear" : account ? "Overdue" : "");
        }
    }

    private void take(String code, String step) {
        switch (step) {
            case "O+" -> company.holdOrder(code, "The address is unclear");
            case "O-" -> company.releaseOrder(code);
            case "A+" -> company.hold("Overdue");
            default -> company.release();
        }
    }
}
