package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.flowtest.TestingMeter;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What members cost that join and leave; rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class MembershipCountsTest extends SegmentsTestBase {
    private static final int MEMBERS = 200;

    @Inject
    TestingMeter meter;

    private Counts count(String what, List<BridgeEvent> events) {
        world.enqueue(events);
        return Counts.of(world, meter, new What(what, events.size()), world::drainQueue);
    }

    @Test
    void countsThoseWhoJoinAndLeave() {
        UUID list = world.list("counted");
        List<UUID> buyers = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            buyers.add(world.buyer("counted" + SegmentsWorld.fresh() + "@example.org"));
        }
        world.begin();
        buyers.forEach(buyer -> world.sales().addMember(list, buyer));
        Counts joined = count("members who join a list", world.takeAll());
        assertThat(joined.commercePerEvent()).isLessThan(0.1);
        assertThat(joined.dynamicsPerEvent()).isLessThan(0.1);

        buyers.forEach(buyer -> world.sales().removeMember(list, buyer));
        List<BridgeEvent> left = world.takeFromDynamics();
        Counts leaving = count("members who leave a list", left);
        assertThat(leaving.commercePerEvent()).as("a PATCH each").isBetween(1.0, 1.1);
        assertThat(leaving.unitsPerEvent()).isLessThanOrEqualTo(4);
    }
}
