package io.commercebridge.mapping.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.commercebridge.mapping.returns.Warranty.Entitled;
import io.commercebridge.mapping.returns.Warranty.Goods;
import io.commercebridge.mapping.returns.Warranty.InPeriod;
import io.commercebridge.mapping.returns.Warranty.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarrantyTest {
    private static final LocalDate ORDERED = LocalDate.of(2024, 2, 29);
    private static final Goods YEAR = new Goods("P-1", Optional.of(12));
    private static final Goods NONE = new Goods("P-2", Optional.empty());

    private static Warranty of(String requested, boolean entitled, Goods... goods) {
        return Warranty.of(List.of(goods), ORDERED, LocalDate.parse(requested), () -> entitled);
    }

    @Test
    void coversTheLastDayOfThePeriodAndAsksForNoEntitlement() {
        Warranty warranty =
                Warranty.of(List.of(YEAR), ORDERED, LocalDate.of(2025, 2, 28), () -> fail("nobody need be asked"));
        assertThat(warranty).isEqualTo(new InPeriod());
    }

    @Test
    void needsAReviewWithTheReasonTheDayAfter() {
        assertThat(of("2025-03-01", false, YEAR, YEAR))
                .isEqualTo(new Review("The warranty of product P-1, 12 months from 2024-02-29, ended on 2025-02-28.\n"
                        + "The customer has no active entitlement."));
    }

    @Test
    void isCoveredByAnEntitlementWhateverThePeriod() {
        assertThat(of("2030-01-01", true, YEAR, NONE)).isEqualTo(new Entitled());
    }

    @Test
    void needsAReviewOfAProductWithoutAPeriod() {
        assertThat(of("2024-03-01", false, YEAR, NONE, new Goods("P-3", Optional.of(0))))
                .isEqualTo(new Review("Product P-2 has no warranty period.\nProduct P-3 has no warranty period.\n"
                        + "The customer has no active entitlement."));
    }
}
