package io.commercebridge.mapping.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void findsExactlyTheColumnsThatDiffer() {
        Row before = Row.of("h", "salesorders", ID)
                .set("name", "A")
                .set("tax", new BigDecimal("1.0"))
                .set("city", Optional.of("Berlin"))
                .build();
        Row after = Row.of("h", "salesorders", ID)
                .set("name", "B")
                .set("tax", new BigDecimal("1.00"))
                .set("city", Optional.empty())
                .build();
        assertThat(Fingerprint.of(before).changed(after))
                .containsOnlyKeys("name", "city")
                .containsEntry("name", Optional.of("B"))
                .containsEntry("city", Optional.empty());
        assertThat(Fingerprint.of(before).changed(before)).isEmpty();
    }

    @Test
    void takesAColumnThatIsNewForChanged() {
        Row before = Row.of("h", "salesorders", ID).set("name", "A").build();
        Row after =
                Row.of("h", "salesorders", ID).set("name", "A").set("fax", "1").build();
        assertThat(Fingerprint.of(before).changed(after)).containsOnlyKeys("fax");
    }

    @Test
    void doesNotConfuseColumnsThatHoldTheSame() {
        Row before = Row.of("h", "salesorders", ID).set("a", "1").set("b", "2").build();
        Row swapped = Row.of("h", "salesorders", ID).set("a", "2").set("b", "1").build();
        assertThat(Fingerprint.of(before).changed(swapped)).containsOnlyKeys("a", "b");
    }

    @Test
    void survivesStorage() {
        Fingerprint print =
                Fingerprint.of(Row.of("h", "salesorders", ID).set("a", "1").build());
        assertThat(new Fingerprint(print.hashes())).isEqualTo(print).hasSameHashCodeAs(print);
        assertThat(print.hashes()).hasSize(5);
        assertThat(print)
                .isNotEqualTo(Fingerprint.of(
                        Row.of("h", "salesorders", ID).set("a", "2").build()));
        assertThatThrownBy(() -> new Fingerprint(new byte[6])).hasMessageContaining("not 6");
    }

    @Test
    void keepsWhatItWasGiven() {
        byte[] hashes = new byte[5];
        Fingerprint print = new Fingerprint(hashes);
        hashes[0] = 1;
        print.hashes()[1] = 1;
        assertThat(print.hashes()).containsOnly(0);
    }
}
