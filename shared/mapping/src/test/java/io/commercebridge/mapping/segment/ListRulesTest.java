package io.commercebridge.mapping.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListRulesTest {

    private static ListRules rules(String names) {
        return new ListRules("cb_usergroup", CodeTable.parse("lists", names));
    }

    private static MarketingList list(String name, String group) {
        return new MarketingList(
                name, Optional.of(group).filter(uid -> !uid.isEmpty()), true, false, MemberKind.ofCode(2));
    }

    @Test
    void takesTheGroupFromTheColumnBeforeTheName() {
        ListRules rules = rules("VIP customers=vip,*=omit");
        assertThat(rules.groupOf(list("VIP customers", "gold"))).contains("gold");
        assertThat(rules.groupOf(list("VIP customers", ""))).contains("vip");
        assertThat(rules.groupOf(list("Newsletter", ""))).isEmpty();
    }

    @Test
    void refusesAnUnknownNameWhereTheTableSaysSo() {
        assertThatThrownBy(() -> rules("VIP customers=vip").groupOf(list("Newsletter", "")))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'lists' has no entry for 'Newsletter'");
    }

    @Test
    void saysWhyAListIsNotTheShops() {
        assertThat(rules("*=omit").notOurs(list("Newsletter", "")))
                .isEqualTo("list 'Newsletter' is not the shop's: column cb_usergroup is empty, and table 'lists' has no"
                        + " entry for it");
    }

    @Test
    void knowsWhetherNamesMatter() {
        assertThat(rules("*=omit").byName()).isFalse();
        assertThat(rules("*=pass").byName()).isTrue();
        assertThat(rules("VIP customers=vip,*=omit").byName()).isTrue();
    }

    @Test
    void saysWhyAListMovesNobody() {
        assertThat(list("VIP", "vip").silence()).isEmpty();
        assertThat(new MarketingList("VIP", Optional.of("vip"), true, true, MemberKind.ofCode(2)).silence())
                .contains("list 'VIP' is dynamic: Dynamics does not tell who joins or leaves it");
        assertThat(new MarketingList("Fair", Optional.of("vip"), true, false, MemberKind.ofCode(4)).silence())
                .contains("list 'Fair' holds leads, who are not in the shop");
    }

    @Test
    void knowsWhatMembersAre() {
        assertThat(MemberKind.ofCode(1)).contains(MemberKind.UNIT);
        assertThat(MemberKind.ofCode(2)).contains(MemberKind.PERSON);
        assertThat(MemberKind.ofTable("account")).contains(MemberKind.UNIT);
        assertThat(MemberKind.ofTable("contact")).contains(MemberKind.PERSON);
        assertThat(MemberKind.ofTable("lead")).isEmpty();
    }
}
