package io.commercebridge.segments.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.segments.CampaignDesk;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign's coupon is in force while the campaign is launched. */
@QuarkusTest
class CouponTest extends SegmentsTestBase {
    private final String code = "SPRING" + SegmentsWorld.fresh();
    private CampaignDesk desk;

    @BeforeEach
    void desk() {
        desk = new CampaignDesk(world);
    }

    private UUID dated() {
        return desk.launch(
                "USD",
                Map.of(
                        "name", "Spring",
                        "promotioncodename", code,
                        "proposedstart", LocalDate.parse("2026-03-01"),
                        "proposedend", LocalDate.parse("2026-03-31"),
                        "actualstart", LocalDate.parse("2026-03-02")));
    }

    @Test
    void isMadeWhenTheCampaignIsLaunched() {
        UUID id = desk.propose(Map.of("promotioncodename", code));
        world.play();
        assertThat(desk.coupon(code)).isEmpty();
        assertThat(world.reason(id)).isEqualTo("the campaign has not been launched");
        world.sales().launchCampaign(id);
        world.play();
        assertThat(world.outcome(id)).isEqualTo("delivered");
        assertThat(desk.isActive(code)).isTrue();
        assertThat(world.member(id).businessKey()).contains(code);
    }

    @Test
    void lastsFromTheActualElseTheProposedStartToTheEndOfTheLastDay() {
        dated();
        ItemView coupon = desk.coupon(code).orElseThrow();
        assertThat(coupon.text("name")).isEqualTo("Spring");
        assertThat(coupon.get("startDate")).contains(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(coupon.get("endDate")).contains(Instant.parse("2026-03-31T23:59:59Z"));
    }

    @Test
    void isSwitchedOffAndOnWithTheCampaignAndKeepsItsDates() {
        UUID id = dated();
        world.sales().suspendCampaign(id);
        world.play();
        assertThat(desk.isActive(code)).isFalse();
        assertThat(desk.coupon(code).orElseThrow().get("endDate")).contains(Instant.parse("2026-03-31T23:59:59Z"));
        world.sales().launchCampaign(id);
        world.play();
        assertThat(desk.isActive(code)).isTrue();
        world.sales().completeCampaign(id);
        world.play();
        assertThat(desk.isActive(code)).isFalse();
    }

    @Test
    void isSwitchedOffWithACampaignThatIsCanceledOrInactive() {
        UUID canceled = desk.launch(code);
        world.sales().cancelCampaign(canceled);
        world.play();
        assertThat(desk.isActive(code)).isFalse();
        UUID inactive = desk.launch(code + "X");
        world.sales().deactivateCampaign(inactive);
        world.play();
        assertThat(desk.isActive(code + "X")).isFalse();
    }

    @Test
    void isToldOnlyWhatChanged() {
        UUID id = dated();
        world.begin();
        desk.change(id, "name", "Summer");
        world.play();
        assertThat(world.shopWrites()).hasSize(1);
        assertThat(world.shopWrites().getFirst().request().text())
                .contains("Summer")
                .contains(code)
                .doesNotContain("active")
                .doesNotContain("Date");
        world.begin();
        desk.change(id, "codename", "S-26");
        world.play();
        assertThat(world.commerceRequests()).isEmpty();
        assertThat(world.outcome(id)).isEqualTo("unchanged");
    }

    @Test
    void isReplacedByAnotherWhenTheCodeChanges() {
        UUID id = desk.launch(code);
        desk.change(id, "promotioncodename", code + "B");
        world.begin();
        assertThat(desk.isActive(code)).isFalse();
        assertThat(desk.isActive(code + "B")).isTrue();
        desk.change(id, "promotioncodename", code);
        world.play();
        assertThat(desk.isActive(code)).isTrue();
        assertThat(desk.isActive(code + "B")).isFalse();
        assertThat(world.shopWrites()).hasSize(1);
    }

    @Test
    void isSwitchedOffOnceWhenTheCampaignLosesItsCode() {
        UUID id = desk.launch(code);
        desk.clear(id, "promotioncodename");
        world.begin();
        assertThat(desk.isActive(code)).isFalse();
        desk.change(id, "name", "Other");
        world.play();
        assertThat(world.shopWrites()).isEmpty();
        desk.change(id, "promotioncodename", code);
        world.play();
        assertThat(desk.isActive(code)).isTrue();
        assertThat(desk.coupon(code).orElseThrow().text("name")).isEqualTo("Other");
    }

    @Test
    void isOfOneCampaignOnly() {
        UUID first = desk.launch(code);
        UUID second = desk.launch(code);
        assertThat(world.member(second).parked().orElseThrow().reason())
                .isEqualTo("campaigns " + first + " and " + second + " have the same coupon " + code
                        + ", and it belongs to the first");
        desk.change(second, "promotioncodename", code + "B");
        world.play();
        assertThat(world.outcome(second)).isEqualTo("delivered");
        assertThat(world.member(second).parked()).isEmpty();
        assertThat(desk.isActive(code)).isTrue();
    }

    @Test
    void isNotMadeForACampaignWithoutACode() {
        UUID id = desk.launch("USD", Map.of());
        assertThat(world.reason(id)).isEqualTo("the campaign has no coupon");
        assertThat(world.shopWrites()).isEmpty();
    }

    @Test
    void isParkedWhileTheCampaignEndsBeforeItStarts() {
        UUID id = desk.launch(
                "USD",
                Map.of(
                        "promotioncodename", code,
                        "actualstart", LocalDate.parse("2026-03-02"),
                        "proposedend", LocalDate.parse("2026-03-01")));
        assertThat(world.member(id).parked().orElseThrow().reason()).contains("ends on 2026-03-01, before it starts");
        desk.change(id, "proposedend", LocalDate.parse("2026-03-02"));
        world.play();
        assertThat(desk.isActive(code)).isTrue();
    }

    @Test
    void staysAsItIsWhenAnOlderEventComesLate() {
        UUID id = desk.launch(code);
        world.sales().suspendCampaign(id);
        var late = world.takeFromDynamics();
        world.sales().launchCampaign(id);
        world.play();
        world.tell(late);
        assertThat(desk.isActive(code)).isTrue();
    }

    @Test
    void comesWithTheGroupOfACampaignThatGivesOne() {
        String ann = "ann" + SegmentsWorld.fresh() + "@example.org";
        UUID list = world.list("contact", Map.of());
        world.sales().addMember(list, world.buyer(ann));
        UUID id = desk.propose(Map.of("promotioncodename", code, "cb_usergroup", "spring" + code));
        world.sales().addToCampaign(id, list);
        world.play();
        world.sales().launchCampaign(id);
        world.play();
        assertThat(desk.isActive(code)).isTrue();
        assertThat(world.groups(ann)).contains("spring" + code);
        world.sales().completeCampaign(id);
        world.play();
        assertThat(desk.isActive(code)).isFalse();
        assertThat(world.groups(ann)).doesNotContain("spring" + code);
    }
}
