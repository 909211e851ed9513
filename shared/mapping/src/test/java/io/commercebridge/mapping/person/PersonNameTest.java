package io.commercebridge.mapping.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Ann Müller, Ann, Müller",
        "Anna Maria de la Cruz, Anna Maria de la, Cruz",
        "山田 太郎, 山田, 太郎",
        "山田\u3000太郎, 山田, 太郎",
        "' Ann  Lee ', Ann, Lee"
    })
    void splitsAtTheLastBlank(String full, String first, String last) {
        assertThat(PersonName.split(full)).isEqualTo(new PersonName(Optional.of(first), Optional.of(last)));
    }

    @Test
    void takesASingleWordForALastName() {
        assertThat(PersonName.split("Cher")).isEqualTo(new PersonName(Optional.empty(), Optional.of("Cher")));
        assertThat(PersonName.split("  ")).isEqualTo(PersonName.NONE);
    }

    @Test
    void keepsHowANameWasSplitAsLongAsItIsThatName() {
        PersonName parts = new PersonName(Optional.of("Anna Maria"), Optional.of("de la Cruz"));
        assertThat(PersonName.of(parts.full(), parts)).isEqualTo(parts);
        assertThat(PersonName.of(Optional.of("Anna Smith"), parts))
                .isEqualTo(new PersonName(Optional.of("Anna"), Optional.of("Smith")));
        assertThat(PersonName.of(Optional.empty(), parts)).isEqualTo(parts);
        PersonName firstOnly = new PersonName(Optional.of("Cher"), Optional.empty());
        assertThat(PersonName.of(firstOnly.full(), firstOnly)).isEqualTo(firstOnly);
    }

    @Property
    void comesBackAsItWasWhateverItsParts(
            @ForAll @StringLength(max = 60) String first, @ForAll @StringLength(max = 60) String last) {
        PersonName name = new PersonName(Optional.of(first), Optional.of(last));
        assertThat(PersonName.of(name.full(), name)).isEqualTo(name);
    }

    @Property
    void losesNothingOfAFullName(@ForAll @StringLength(max = 120) String full) {
        String parts = PersonName.split(full).full().orElse("");
        assertThat(parts.codePoints().filter(c -> !Character.isWhitespace(c)).toArray())
                .isEqualTo(full.codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .toArray());
    }
}
