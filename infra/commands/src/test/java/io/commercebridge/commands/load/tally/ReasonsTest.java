package io.commercebridge.commands.load.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void countsReasonsThatDifferInIdsAndNumbersAsOneKind() {
        Tally tally = new Tally();
        for (int i = 0; i < 1000; i++) {
            tally.add(
                    Tally.PARKED,
                    "row " + i,
                    "SAP Commerce answered 400 missing_nav_property: unit 'u" + i + "' of " + UUID.randomUUID()
                            + " [Staged|Default|P-" + i + "] (request " + i + ")");
        }
        assertThat(tally.reasons(Tally.PARKED).groups()).hasSize(1).satisfies(groups -> {
            assertThat(groups).containsOnlyKeys("SAP Commerce answered 400 missing_nav_property: unit '…' of … […]");
            Reasons.Group group = groups.values().iterator().next();
            assertThat(group.count()).isEqualTo(1000);
            assertThat(group.named()).hasSize(10);
            assertThat(group.named().getFirst().row()).isEqualTo("row 0");
        });
    }

    @Test
    void staysSmallHoweverManyKindsThereAre() {
        Tally tally = new Tally();
        for (char one = 'a'; one <= 'z'; one++) {
            for (char other = 'a'; other <= 'z'; other++) {
                tally.add(Tally.PARKED, "row", "reason " + one + other);
            }
        }
        assertThat(tally.reasons(Tally.PARKED).groups()).hasSize(41).hasEntrySatisfying("other reasons", others -> {
            assertThat(others.count()).isEqualTo(26 * 26 - 40);
            assertThat(others.named()).hasSize(10);
        });
        assertThat(tally.troubles()).isEqualTo(26 * 26);
    }
}
