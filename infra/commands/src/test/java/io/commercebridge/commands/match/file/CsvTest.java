package io.commercebridge.commands.match.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Property
    void givesBackWhatItWasGiven(
            @ForAll @NotEmpty
                    List<
                                    @Chars({'"', ',', '\'', '\n', '\r', '\t', '=', ' ', '-', 'e'})
                                    @CharRange(from = '0', to = '9') String>
                            cells) {
        List<String> header = List.of("a", "b");
        assertThat(Csv.lines(Csv.line(header) + Csv.line(cells) + Csv.line(cells)))
                .containsExactly(header, cells, cells);
    }

    @Test
    void keepsSpreadsheetsFromCalculating() {
        assertThat(Csv.line(List.of("=cmd|' /C calc'!A0", "+49 30", "@x", "-1")))
                .isEqualTo("'=cmd|' /C calc'!A0,'+49 30,'@x,'-1\r\n");
        assertThat(Csv.line(List.of("00001000", "123456789012", "1E5", "1-2", "3/4/25")))
                .isEqualTo("'00001000,'123456789012,'1E5,'1-2,'3/4/25\r\n");
        assertThat(Csv.line(List.of("1000", "C-4711", "3M", "1e0d6f00-2c52-5a1e-9a0d-2f6c3f7f9b11")))
                .isEqualTo("1000,C-4711,3M,1e0d6f00-2c52-5a1e-9a0d-2f6c3f7f9b11\r\n");
    }

    @Test
    void readsWhatSpreadsheetsSave() {
        assertThat(Csv.lines("\uFEFFaccept;by\nyes;\"a;\"\"b\"\"\"\n"))
                .containsExactly(List.of("accept", "by"), List.of("yes", "a;\"b\""));
        assertThat(Csv.lines("accept\tby\r\nyes\tx, y"))
                .containsExactly(List.of("accept", "by"), List.of("yes", "x, y"));
        assertThat(Csv.lines("")).isEmpty();
    }
}
