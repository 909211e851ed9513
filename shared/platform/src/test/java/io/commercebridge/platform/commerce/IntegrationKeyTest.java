package io.commercebridge.platform.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.commerce.odata.IntegrationKey;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IntegrationKeyTest {

    @Property(tries = 500)
    void readsBackWhatItWrote(@ForAll("keys") IntegrationKey key) {
        assertThat(IntegrationKey.parse(key.text())).isEqualTo(key);
    }

    @Example
    void writesKeysAsSapDoes() {
        assertThat(IntegrationKey.of("00001000", null).text()).isEqualTo("00001000|null");
        assertThat(IntegrationKey.of("Staged", "Default", "a|b").text()).isEqualTo("Staged|Default|a%7Cb");
        assertThat(IntegrationKey.of("jo doe@shop.example").text()).isEqualTo("jo+doe%40shop.example");
    }

    @Example
    void encodesTheWholeKeyOnceMoreInAnAddress() {
        assertThat(IntegrationKey.of("Staged", "Default", "a|b").inAddress()).isEqualTo("'Staged%7CDefault%7Ca%257Cb'");
        assertThat(IntegrationKey.of("jo doe").inAddress()).isEqualTo("'jo%2Bdoe'");
    }

    @Example
    void takesNullEmptyAndMissingSegmentsAlike() {
        assertThat(IntegrationKey.parse("00001000|null")).isEqualTo(IntegrationKey.parse("00001000|"));
        assertThat(IntegrationKey.parse("00001000|null").segment(1)).isEmpty();
        assertThat(IntegrationKey.parse("00001000").segment(1)).isEmpty();
        assertThat(IntegrationKey.parse("00001000|v2").segment(1)).contains("v2");
        assertThat(IntegrationKey.parse("a%7Cb|c").segment(0)).contains("a|b");
    }

    @Provide
    Arbitrary<IntegrationKey> keys() {
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("aZ09|%+' @/.-_*~é€")
                .ofMaxLength(12)
                .filter(value -> !value.equals("null"));
        return values.list().ofMinSize(1).ofMaxSize(4).map((List<String> segments) -> new IntegrationKey(segments));
    }
}
