package io.commercebridge.mapping.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.code.CodeTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassRulesTest {

    private static ClassRules rules(String text) {
        return new ClassRules(CodeTable.parse("classes", text));
    }

    @Test
    void givesTheGroupsOfAllClasses() {
        ClassRules rules =
                rules("accountcategorycode:1=preferred,industrycode:7=trade,cb_tiers:2=gold,cb_tiers:3=vip,*=omit");
        assertThat(rules.columns()).containsExactly("accountcategorycode", "cb_tiers", "industrycode");
        assertThat(rules.groupsOf(Map.of(
                        "accountcategorycode", List.of(1), "industrycode", List.of(9), "cb_tiers", List.of(3, 2))))
                .containsExactly("gold", "preferred", "vip");
        assertThat(rules.groupsOf(Map.of("accountcategorycode", List.of()))).isEmpty();
    }

    @Test
    void gettingNoGroupsIsTheDefault() {
        assertThat(rules("*=omit").columns()).isEmpty();
    }

    @Test
    void refusesAnEntryThatIsNoClass() {
        assertThatThrownBy(() -> rules("accountcategorycode=preferred,*=omit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code table classes: 'accountcategorycode' is not of the form column:value");
    }
}
