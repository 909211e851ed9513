package io.commercebridge.mapping.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import org.junit.jupiter.api.Test;

class FulfilmentCodesTest {
    private final FulfilmentCodes codes = new FulfilmentCodes(
            CodeTable.parse("milestones", "1=picked,3=Shipped,9=lost,packed=shipped"),
            CodeTable.parse(
                    "consignment statuses",
                    "picked=READY,packed=READY,shipped=SHIPPED,delivered=SHIPPED,cancelled=CANCELLED,*=omit"));

    @Test
    void knowsAMilestoneByItsCodeOrItsName() {
        assertThat(codes.milestone("1")).isEqualTo(Milestone.PICKED);
        assertThat(codes.milestone("3")).isEqualTo(Milestone.SHIPPED);
        assertThat(codes.milestone("Delivered")).isEqualTo(Milestone.DELIVERED);
        assertThat(codes.milestone("packed")).as("the table counts first").isEqualTo(Milestone.SHIPPED);
    }

    @Test
    void refusesWhatIsNoMilestone() {
        assertThatThrownBy(() -> codes.milestone("7"))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'milestones' has no entry for '7'");
        assertThatThrownBy(() -> codes.milestone("9"))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'milestones' maps '9' to 'lost', which is no milestone");
    }

    @Test
    void refusesAMilestoneWithoutAStatus() {
        assertThat(codes.status(Milestone.PACKED)).isEqualTo("READY");
        assertThatThrownBy(() -> codes.status(Milestone.BACKORDERED))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'consignment statuses' omits 'backordered', but a consignment has a status");
    }

    @Test
    void readsAStatusAsTheFurthestMilestoneThatHasIt() {
        assertThat(codes.reachedBy("READY")).contains(Milestone.PACKED);
        assertThat(codes.reachedBy("SHIPPED")).contains(Milestone.DELIVERED);
        assertThat(codes.reachedBy("IN_TRANSIT")).isEmpty();
    }

    @Test
    void ordersMilestones() {
        assertThat(Milestone.PICKED.orFurther(Milestone.BACKORDERED)).isEqualTo(Milestone.PICKED);
        assertThat(Milestone.CANCELLED.orFurther(Milestone.SHIPPED)).isEqualTo(Milestone.SHIPPED);
        assertThat(Milestone.CANCELLED.isSent()).isFalse();
        assertThat(Milestone.SHIPPED.isSent()).isTrue();
        assertThat(Milestone.of(" SHIPPED ")).contains(Milestone.SHIPPED);
        assertThat(Milestone.of("sent")).isEmpty();
    }
}
