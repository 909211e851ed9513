package io.commercebridge.mapping.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.credit.CreditHold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldReasonTest {
    private static final CreditHold OVERDUE = new CreditHold(true, Optional.of("Invoices are overdue"));

    private final List<String> warnings = new ArrayList<>();

    private String shown(String own, CreditHold account) {
        return new HoldReason("Please call us").shown(Optional.of(own), account, warnings);
    }

    @Test
    void isTheOrdersOwnBeforeTheAccountsBeforeTheOneForAll() {
        assertThat(shown("The address is unclear", OVERDUE)).isEqualTo("The address is unclear");
        assertThat(shown(" ", OVERDUE)).isEqualTo("Invoices are overdue");
        assertThat(shown("", new CreditHold(true, Optional.empty()))).isEqualTo("Please call us");
        assertThat(shown("", CreditHold.NONE)).isEqualTo("Please call us");
        assertThat(warnings).isEmpty();
    }

    @Test
    void isCutToWhatTheShopCanShow() {
        CreditHold wordy = new CreditHold(true, Optional.of("x".repeat(500)));
        assertThat(shown("", wordy)).hasSize(255);
        assertThat(shown("y".repeat(256), wordy)).isEqualTo("y".repeat(255));
        assertThat(warnings)
                .containsExactly(
                        "statusInfo cut from 500 to 255 characters", "statusInfo cut from 256 to 255 characters");
    }
}
