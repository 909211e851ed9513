package io.commercebridge.mapping.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponItemsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    private static Campaign campaign(boolean launched, LocalDate start, LocalDate end) {
        return new Campaign(
                "c1", Optional.of("Spring"), Optional.of("SPRING"), launched, Optional.of(start), Optional.of(end));
    }

    private static Campaign undated(boolean launched) {
        return new Campaign("c1", Optional.empty(), Optional.empty(), launched, Optional.empty(), Optional.empty());
    }

    @Test
    void lastsFromTheFirstMomentOfTheFirstDayToTheEndOfTheLast() {
        assertThat(CouponItems.toCoupon(campaign(true, FIRST, LAST)).attributes())
                .isEqualTo(Map.of(
                        "name", Optional.of("Spring"),
                        "active", Optional.of(true),
                        "startDate", Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                        "endDate", Optional.of(Instant.parse("2026-03-31T23:59:59Z"))));
    }

    @Test
    void keepsTheDatesOfACouponThatIsSwitchedOff() {
        assertThat(CouponItems.toCoupon(campaign(false, FIRST, LAST)).attributes())
                .containsEntry("active", Optional.of(false))
                .containsEntry("startDate", Optional.of(Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Test
    void isWithoutEndIfTheCampaignIs() {
        assertThat(CouponItems.toCoupon(undated(true)).attributes())
                .containsEntry("active", Optional.of(true))
                .containsEntry("startDate", Optional.empty())
                .containsEntry("endDate", Optional.empty());
    }

    @Test
    void lastsADayThatIsFirstAndLast() {
        assertThat(campaign(true, FIRST, FIRST).endsBeforeItStarts()).isFalse();
        assertThat(CouponItems.toCoupon(campaign(true, FIRST, FIRST)).attributes())
                .containsEntry("endDate", Optional.of(Instant.parse("2026-03-01T23:59:59Z")));
    }

    @Test
    void refusesALaunchedCampaignThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> CouponItems.toCoupon(campaign(true, LAST, FIRST)))
                .isInstanceOf(MappingException.class)
                .hasMessage("campaign c1 ends on 2026-03-01, before it starts on 2026-03-31");
    }

    @Test
    void switchesACouponOffWhateverItsDates() {
        assertThat(CouponItems.toCoupon(campaign(false, LAST, FIRST)).attributes())
                .isEqualTo(Map.of("name", Optional.of("Spring"), "active", Optional.of(false)));
        assertThat(CouponItems.off("SPRING").attributes())
                .isEqualTo(Map.of("couponId", Optional.of("SPRING"), "active", Optional.of(false)));
    }

    @ParameterizedTest
    @CsvSource({"0,0,false", "0,1,false", "0,2,true", "0,3,false", "0,4,false", "0,5,false", "1,6,false", "1,2,false"})
    void isUnderWayOnlyIfLaunched(int state, int status, boolean launched) {
        assertThat(Campaign.isLaunched(state, status)).isEqualTo(launched);
    }
}
