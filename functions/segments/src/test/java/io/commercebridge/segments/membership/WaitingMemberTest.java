package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members whom the shop does not have yet. */
@QuarkusTest
class WaitingMemberTest extends SegmentsTestBase {
    private final String email = "cleo" + SegmentsWorld.fresh() + "@example.org";

    @Test
    void waitsForABuyerAndIsReleasedByTheArrival() {
        UUID cleo = world.contact(email);
        world.sales().addMember(world.list("vip"), cleo);
        world.play();
        assertThat(world.outcome(cleo)).isEqualTo("parked");
        assertThat(world.reason(cleo)).startsWith("waiting for contact " + cleo);
        world.arrive(cleo, email);
        world.play();
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup", "vip");
        assertThat(world.outcome(cleo)).isEqualTo("delivered");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void waitsForAUnitByTheNumberOfTheAccount() {
        String number = "C-" + SegmentsWorld.fresh();
        UUID company = world.account(number, Map.of());
        world.sales().addMember(world.list("account", Map.of("cb_usergroup", "vip")), company);
        world.play();
        assertThat(world.reason(company)).isEqualTo("waiting for account " + company + ", account " + number);
        world.arriveUnit(company, number);
        world.play();
        assertThat(world.groups(number)).containsExactly("vip");
    }

    @Test
    void isReleasedByAConsumerWithTheSameLogin() {
        UUID cleo = world.contact(email);
        world.sales().addMember(world.list("vip"), cleo);
        world.play();
        world.commerce().portal().registerConsumer(email, "Cleo Bloom", Map.of());
        world.correlate(cleo, email);
        world.play();
        assertThat(world.groups(email)).contains("vip");
    }

    @Test
    void waitsNoLongerOnceNobodyWantsItInAGroup() {
        UUID cleo = world.contact(email);
        UUID list = world.list("vip");
        world.sales().addMember(list, cleo);
        world.play();
        world.sales().removeMember(list, cleo);
        world.play();
        assertThat(world.member(cleo).parked()).isEmpty();
        assertThat(world.deadLetters().list()).isEmpty();
        world.arrive(cleo, email);
        world.play();
        assertThat(world.groups(email)).containsExactly("b2bcustomergroup");
    }

    @Test
    void doesNotWaitForAStrangerWhomNobodyWantsInAGroup() {
        UUID cleo = world.contact(email);
        UUID list = world.list("vip");
        world.sales().addMember(list, cleo);
        world.sales().removeMember(list, cleo);
        world.begin();
        assertThat(world.outcome(cleo)).isEqualTo("ignored");
        assertThat(world.reason(cleo)).isEqualTo("no list, class or campaign gives the member a group of the shop");
    }
}
