package io.commercebridge.mapping.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final CodeTable REASONS = CodeTable.parse("lead reason", "4=Lost,7=Cancelled,*=pass");
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void leavesTheRequestOfAnOpenLeadPending() {
        assertThat(Decision.of(0, 1, REASONS)).contains(Decision.PENDING);
        assertThat(Decision.of(0, 2, REASONS)).contains(Decision.PENDING);
    }

    @Test
    void rejectsTheRequestOfADisqualifiedLeadForItsReason() {
        assertThat(Decision.of(2, 4, REASONS)).contains(Decision.rejected(Optional.of("Lost")));
    }

    @Test
    void doesWithAnUnmappedReasonAsTheTableSays() {
        assertThat(Decision.of(2, 99, REASONS)).contains(Decision.rejected(Optional.of("99")));
        assertThat(Decision.of(2, 99, CodeTable.parse("lead reason", "*=omit"))).contains(Decision.rejected(NONE));
        assertThatThrownBy(() -> Decision.of(2, 99, CodeTable.parse("lead reason", "4=Lost")))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'lead reason'")
                .hasMessageContaining("'99'");
    }

    @Test
    void decidesNothingForAQualifiedLead() {
        assertThat(Decision.of(1, 3, REASONS)).isEmpty();
    }

    @Test
    void writesEachDecisionWhole() {
        assertThat(Decision.PENDING.toRegistration().attributes())
                .isEqualTo(Map.of("status", code("PENDING"), "rejectReason", Optional.empty()));
        assertThat(Decision.rejected(Optional.of("Lost")).toRegistration().attributes())
                .isEqualTo(Map.of("status", code("REJECTED"), "rejectReason", Optional.of("Lost")));
        assertThat(Decision.approved("C-1").toRegistration().attributes())
                .isEqualTo(Map.of(
                        "status",
                        code("APPROVED"),
                        "rejectReason",
                        Optional.empty(),
                        "defaultB2BUnit",
                        Optional.of(ItemValues.by("uid", "C-1"))));
    }

    private static Optional<Object> code(String status) {
        return Optional.of(ItemValues.by("code", status));
    }

    @Test
    void seesOfAnItemWhatItsStatusMakesCount() {
        Optional<String> reason = Optional.of("Lost");
        Optional<String> unit = Optional.of("C-1");
        assertThat(Decision.shown(NONE, reason, unit)).isEqualTo(Decision.PENDING);
        assertThat(Decision.shown(Optional.of("PENDING"), reason, unit)).isEqualTo(Decision.PENDING);
        assertThat(Decision.shown(Optional.of("REJECTED"), reason, unit)).isEqualTo(Decision.rejected(reason));
        assertThat(Decision.shown(Optional.of("REJECTED"), Optional.of(" "), unit))
                .isEqualTo(Decision.rejected(NONE));
        assertThat(Decision.shown(Optional.of("APPROVED"), reason, unit)).isEqualTo(Decision.approved("C-1"));
        assertThat(Decision.shown(Optional.of("IN_REVIEW"), reason, unit)).isEqualTo(new Decision("IN_REVIEW", NONE));
    }

    @Test
    void tellsAnApproval() {
        assertThat(Decision.approved("C-1").isApproved()).isTrue();
        assertThat(Decision.PENDING.isApproved()).isFalse();
        assertThat(Decision.approved("C-1").text()).isEqualTo("APPROVED C-1");
        assertThat(Decision.PENDING.text()).isEqualTo("PENDING");
    }

    @Property
    void isReadBackAsItWasKept(@ForAll @IntRange(max = 2) int kind, @ForAll String detail) {
        Decision decision =
                switch (kind) {
                    case 0 -> Decision.PENDING;
                    case 1 -> Decision.rejected(Optional.of(detail));
                    default -> Decision.approved(detail);
                };
        assertThat(Decision.parse(decision.text())).isEqualTo(decision);
    }
}
