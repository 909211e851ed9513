package io.commercebridge.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A code that no table knows is refused with the table and the value; the order's other shipments go over. */
@QuarkusTest
@TestProfile(UnmappedCodesTest.FewCodes.class)
class UnmappedCodesTest extends FulfilmentTestBase {

    /** Tables that know little, and a carrier by the shipping method. */
    public static class FewCodes implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bridge.fulfilment.milestones", "1=picked,3=shipped",
                    "bridge.fulfilment.statuses", "picked=PICKPACK",
                    "bridge.fulfilment.carriers", "2=DHL,*=omit");
        }
    }

    @Test
    void parksWhatNoTableKnowsAndLetsTheOthersGoOver() {
        String order = world.order(3);
        world.dynamics().amend("salesorder", world.salesOrderId(order), Map.of("shippingmethodcode", 2));
        world.shipment(order, "SH-1", 0, 1);
        UUID packed = world.shipment(order, "SH-2", 0, 1);
        UUID shipped = world.shipment(order, "SH-3", 0, 1);
        world.people().moveShipment(packed, Milestone.PACKED);
        world.people().moveShipment(shipped, Milestone.SHIPPED);
        world.play();
        assertThat(world.shown(order)).isEqualTo(Map.of("SH-1", "PICKPACK 0:1/0"));
        assertThat(world.consignment(order, "SH-1").text("carrier")).isEqualTo("DHL");
        assertThat(world.known(order).parked().orElseThrow().reason())
                .contains("code table 'milestones' has no entry for '2'")
                .contains("code table 'consignment statuses' has no entry for 'shipped'");
    }

    @Test
    void parksAMilestoneOfAnOrderThatNoTableKnows() {
        String order = world.order(1);
        world.people().moveOrder(world.salesOrderId(order), Milestone.PACKED);
        world.play();
        assertThat(world.known(order).parked().orElseThrow().reason())
                .isEqualTo("code table 'milestones' has no entry for '2'");
    }
}
