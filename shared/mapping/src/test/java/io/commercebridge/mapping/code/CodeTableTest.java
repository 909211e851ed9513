package io.commercebridge.mapping.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import org.junit.jupiter.api.Test;

class CodeTableTest {

    @Test
    void translatesWhatItDeclares() {
        CodeTable units = CodeTable.parse("unit", "pieces=Each, kg = Kilogram ,");
        assertThat(units.translate("pieces")).contains("Each");
        assertThat(units.translate("kg")).contains("Kilogram");
    }

    @Test
    void refusesACodeWithoutAnEntryNamingTableAndValue() {
        CodeTable units = CodeTable.parse("unit", "pieces=Each");
        assertThatThrownBy(() -> units.translate("PIECES"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'unit'")
                .hasMessageContaining("'PIECES'")
                .extracting(e -> ((MappingException) e).remedy())
                .asString()
                .contains("'unit'");
        assertThatThrownBy(() -> CodeTable.parse("unit", "a=b,*=refuse").translate("x"))
                .isInstanceOf(MappingException.class);
    }

    @Test
    void passesOrOmitsWhereTheTableSaysSo() {
        assertThat(CodeTable.parse("country", "DE=Germany,*=pass").translate("FR"))
                .contains("FR");
        assertThat(CodeTable.parse("mode", "*=omit").translate("drone")).isEmpty();
        assertThat(CodeTable.parse("mode", "drone=9,*=omit").translateToChoice("drone"))
                .contains(9);
        assertThat(CodeTable.parse("mode", "*=omit").translateToChoice("drone")).isEmpty();
    }

    @Test
    void refusesATargetThatIsNoChoice() {
        CodeTable modes = CodeTable.parse("mode", "standard=Post");
        assertThatThrownBy(() -> modes.translateToChoice("standard"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("'mode'")
                .hasMessageContaining("'Post'");
    }

    @Test
    void namesAMalformedEntry() {
        for (String wrong : new String[] {"pieces", "=Each", "pieces=", "a=b,c"}) {
            assertThatThrownBy(() -> CodeTable.parse("unit", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("code table unit");
        }
        assertThatThrownBy(() -> CodeTable.parse("unit", "*=ignore"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'*=ignore'");
    }

    @Test
    void readsBackwardsTheFirstOfSeveralEntries() {
        CodeTable names = CodeTable.parse("country", "United States=US,USA=US,America=US,Germany=DE,*=omit")
                .backwards();
        assertThat(names.translate("US")).contains("United States");
        assertThat(names.translate("DE")).contains("Germany");
        assertThat(names.translate("FR")).contains("FR");
        assertThat(names.name()).isEqualTo("country");
    }
}
