package io.commercebridge.mapping.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final CampaignCode COUPON = CampaignCode.coupon("SPRING 10%");
    private static final CampaignCode PROMOTION = CampaignCode.promotion("SPRING 10%");
    private static final CampaignCode OTHER = CampaignCode.promotion("A");

    @Test
    void isReadAsItWasWritten() {
        Attribution attribution = new Attribution(Map.of(COUPON, List.of("c2"), PROMOTION, List.of("c2", "c1")));
        assertThat(attribution.text()).isEqualTo("COUPON:SPRING+10%25 c2\nPROMOTION:SPRING+10%25 c2 c1");
        assertThat(Attribution.parse(attribution.text())).isEqualTo(attribution);
        assertThat(Attribution.parse("")).isEqualTo(Attribution.NONE);
    }

    @Property
    void isReadAsItWasWrittenWhateverTheCode(@ForAll @StringLength(max = 40) String code) {
        // Half a surrogate pair is no text, and no order bears it.
        String text = code.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Attribution attribution = new Attribution(Map.of(CampaignCode.coupon(text), List.of("c1")));
        assertThat(Attribution.parse(attribution.text())).isEqualTo(attribution);
    }

    @Test
    void keepsWhatIsDecided() {
        Attribution first = Attribution.NONE.with(Map.of(COUPON, List.of("c1"), OTHER, List.of()));
        Attribution second = first.with(Map.of(COUPON, List.of("c9"), OTHER, List.of("c2")));
        assertThat(first.undecided(Set.of(COUPON, OTHER))).containsExactly(OTHER);
        assertThat(first.all()).containsExactly("c1");
        assertThat(second.undecided(Set.of(COUPON, OTHER))).isEmpty();
        assertThat(second.all()).containsExactly("c1", "c2");
    }

    @Test
    void namesEachCampaignOnce() {
        Attribution attribution = new Attribution(Map.of(COUPON, List.of("c2"), PROMOTION, List.of("c2", "c1")));
        assertThat(attribution.all()).containsExactly("c1", "c2");
    }

    @Test
    void prefersTheCouponToThePromotion() {
        Attribution attribution =
                new Attribution(Map.of(COUPON, List.of("c1"), OTHER, List.of("c1"), PROMOTION, List.of("c1")));
        assertThat(attribution.codeOf("c1", Set.of(PROMOTION, OTHER, COUPON))).contains(COUPON);
        assertThat(attribution.codeOf("c1", Set.of(PROMOTION, OTHER))).contains(OTHER);
        assertThat(attribution.codeOf("c1", Set.of(CampaignCode.coupon("B")))).isEmpty();
        assertThat(attribution.codeOf("c2", Set.of(COUPON))).isEmpty();
    }

    @Test
    void isCalledAsPeopleCallIt() {
        assertThat(COUPON).hasToString("coupon SPRING 10%");
        assertThat(OTHER).hasToString("promotion A");
    }
}
