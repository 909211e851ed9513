package io.commercebridge.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void findsFilesFromTheRootWhereverItIsCalled() {
        Arguments arguments = Arguments.parse(List.of("root=/srv/bridge", "out=target/a b.csv", "accept="));
        assertThat(arguments.file("out")).contains(Path.of("/srv/bridge/target/a b.csv"));
        assertThat(arguments.file("accept")).isEmpty();
        assertThat(Arguments.parse(List.of("root=/srv/bridge", "out=/srv/x.csv"))
                        .file("out"))
                .contains(Path.of("/srv/x.csv"));
        assertThat(Arguments.parse(List.of("out=x.csv")).file("out")).contains(Path.of("x.csv"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--accept")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name=value");
        Arguments arguments = Arguments.parse(List.of("root=.", "acept=x"));
        assertThatThrownBy(() -> arguments.allowOnly("accept")).hasMessage("there is no option 'acept'");
    }
}
