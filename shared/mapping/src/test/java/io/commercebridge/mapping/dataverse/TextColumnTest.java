package io.commercebridge.mapping.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextColumnTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    void leavesTextThatFitsAndDropsBlankText() {
        TextColumn city = TextColumn.cut("city", 5);
        assertThat(city.fit(Optional.of(" Paris "), warnings)).contains("Paris");
        assertThat(city.fit(Optional.of("   "), warnings)).isEmpty();
        assertThat(city.fit(Optional.empty(), warnings)).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void cutsWithAWarning() {
        assertThat(TextColumn.cut("city", 5).fit(Optional.of("London"), warnings))
                .contains("Londo");
        assertThat(warnings).containsExactly("city cut from 6 to 5 characters");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(TextColumn.cut("name", 3).fit(Optional.of("ab\uD83D\uDE00cd"), warnings))
                .contains("ab");
        assertThat(TextColumn.cut("name", 4).fit(Optional.of("ab\uD83D\uDE00cd"), warnings))
                .contains("ab\uD83D\uDE00");
    }

    @Test
    void refusesWhatMustNotBeCut() {
        assertThatThrownBy(() -> TextColumn.refuse("ordernumber", 4).fit(Optional.of("12345"), warnings))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("ordernumber has 5 characters, the column holds 4");
    }
}
