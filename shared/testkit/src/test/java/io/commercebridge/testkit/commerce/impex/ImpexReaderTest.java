package io.commercebridge.testkit.commerce.impex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImpexReaderTest {
    private static final String HEADER = "INSERT_UPDATE Unit; code[unique=true]; name[lang=en]; active[default=true]\n";
    private static final String CONFIG =
            "UPDATE GenericItem[processor=de.hybris.platform.commerceservices.impex.impl.ConfigPropertyImportProcessor]; pk[unique=true]\n";

    private static List<Row> read(String script) {
        return ImpexReader.read("test.impex", script, Map.of("shop.url", "https://shop"));
    }

    @Test
    void fillsInMacrosDefaultsAndQuotedCells() {
        List<Row> rows = read(
                "$io=A\n$ioName=Long\n" + HEADER + "# comment\n; $io ; \"one; \"\"two\"\"\" ;\n; $ioName ; ; false\n");

        assertThat(rows.getFirst().cells()).isEqualTo(Map.of("code", "A", "name", "one; \"two\"", "active", "true"));
        assertThat(rows.getLast().cells()).isEqualTo(Map.of("code", "Long", "active", "false"));
    }

    @Test
    void joinsLinesThatEndInABackslash() {
        assertThat(read("INSERT_UPDATE Unit; code[unique=true]; \\\nname\n; a ; b")
                        .getFirst()
                        .cell("name"))
                .hasValue("b");
    }

    @Test
    void keepsTheLinesOfAQuotedCell() {
        List<Row> rows = read("# it's a \"comment\n" + HEADER + "; a ; \"\none\n  ; two\n\" ; false\n; b ;\n");

        assertThat(rows.getFirst().cells()).isEqualTo(Map.of("code", "a", "name", "one\n  ; two", "active", "false"));
        assertThat(rows.getLast().cell("code")).hasValue("b");
    }

    @Test
    void replacesPropertiesOnlyBehindTheProcessor() {
        assertThat(read(CONFIG + "$u=$config-shop.url\n" + HEADER + "; a ; $u/x ;")
                        .getFirst()
                        .cell("name"))
                .hasValue("https://shop/x");
        assertThatThrownBy(() -> read(HEADER + "; $config-shop.url")).hasMessageContaining("test.impex:2");
        assertThatThrownBy(() -> read(CONFIG + HEADER + "; $config-shop.nothing"))
                .hasMessageContaining("property shop.nothing is not set");
    }

    @Test
    void refusesWhatCannotBeImportedTwice() {
        assertThatThrownBy(() -> read("INSERT Unit; code[unique=true]\n")).isInstanceOf(ImpexException.class);
        assertThatThrownBy(() -> read("INSERT_UPDATE Unit; code\n")).hasMessageContaining("unique=true");
    }

    @Test
    void refusesMalformedLines() {
        assertThatThrownBy(() -> read("; a")).hasMessageContaining("without a header");
        assertThatThrownBy(() -> read(HEADER + "; a ; b ; true ; more")).hasMessageContaining("more values");
        assertThatThrownBy(() -> read(HEADER + "; \"a")).hasMessageContaining("quote");
    }
}
