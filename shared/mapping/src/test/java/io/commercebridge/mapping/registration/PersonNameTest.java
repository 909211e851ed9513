package io.commercebridge.mapping.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    private static PersonName split(String name) {
        return PersonName.split(Optional.of(name));
    }

    @Test
    void takesTheLastWordForTheLastName() {
        assertThat(split("Ann Lee")).isEqualTo(new PersonName(Optional.of("Ann"), Optional.of("Lee")));
        assertThat(split(" Anna  Maria\tvan Dyk "))
                .isEqualTo(new PersonName(Optional.of("Anna Maria van"), Optional.of("Dyk")));
    }

    @Test
    void takesASingleWordForTheLastName() {
        assertThat(split("Lee")).isEqualTo(new PersonName(Optional.empty(), Optional.of("Lee")));
    }

    @Test
    void hasNoPartsOfABlankName() {
        PersonName nobody = new PersonName(Optional.empty(), Optional.empty());
        assertThat(split("  ")).isEqualTo(nobody);
        assertThat(PersonName.split(Optional.empty())).isEqualTo(nobody);
    }

    @Property
    void losesNothingButBlanks(@ForAll String name) {
        PersonName parts = split(name);
        String joined =
                Stream.of(parts.first(), parts.last()).flatMap(Optional::stream).collect(Collectors.joining(" "));
        assertThat(joined.replaceAll("\\s", "")).isEqualTo(name.strip().replaceAll("\\s", ""));
        assertThat(parts.last().isPresent()).isEqualTo(!name.isBlank());
    }
}
