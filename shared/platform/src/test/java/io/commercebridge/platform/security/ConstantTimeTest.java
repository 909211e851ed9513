package io.commercebridge.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConstantTimeTest {

    @Property(tries = 200)
    void agreesWithOrdinaryEquality(@ForAll String one, @ForAll String other) {
        String first = one.replaceAll("[\\ud800-\\udfff]", "");
        String second = other.replaceAll("[\\ud800-\\udfff]", "");

        assertThat(ConstantTime.equal(first, second)).isEqualTo(first.equals(second));
        assertThat(ConstantTime.equal(first, new String(first))).isTrue();
    }

    @Test
    void findsTheTextAnywhereInTheListAndNowhereInAnEmptyOne() {
        assertThat(ConstantTime.equalsAny("b", List.of("a", "b", "c"))).isTrue();
        assertThat(ConstantTime.equalsAny("d", List.of("a", "b", "c"))).isFalse();
        assertThat(ConstantTime.equalsAny("", List.of())).isFalse();
    }
}
