package io.commercebridge.mapping.person;

import static io.commercebridge.mapping.person.People.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonRulesTest {

    @Test
    void givesTheGroupsOfAllRolesAndTheBuyersGroup() {
        assertThat(rules().groupsOf(List.of())).containsExactly("b2bcustomergroup");
        assertThat(rules().groupsOf(List.of(1, 2, 7)))
                .containsExactly("b2badmingroup", "b2bapprovergroup", "b2bcustomergroup");
        assertThat(rules().managedGroups()).containsExactly("b2badmingroup", "b2bapprovergroup", "b2bcustomergroup");
    }

    @Test
    void refusesARoleThatIsNotMappedUnlessTheTableOmitsIt() {
        PersonRules strict = new PersonRules(
                CodeTable.parse("role", "1=admins"),
                "buyers",
                rules().languages(),
                Optional.empty(),
                Set.of(PersonPart.NAME));
        assertThatThrownBy(() -> strict.groupsOf(List.of(3)))
                .isInstanceOf(MappingException.class)
                .hasMessage("code table 'role' has no entry for '3'");
    }

    @Test
    void dividesAPersonBetweenTheOwners() {
        PersonRules rules = rules("name", "phone");
        assertThat(rules.buyersInCommerce()).containsExactlyInAnyOrder(PersonPart.NAME, PersonPart.PHONE);
        assertThat(rules.consumersInCommerce())
                .containsExactlyInAnyOrder(PersonPart.NAME, PersonPart.PHONE, PersonPart.EMAIL);
        assertThat(rules.inDynamics()).containsExactly(PersonPart.LANGUAGE);
        assertThat(rules().buyersInCommerce()).isEmpty();
        assertThat(rules().consumersInCommerce()).containsExactly(PersonPart.EMAIL);
    }

    @Test
    void mapsNoLanguageWithoutAColumnForIt() {
        PersonRules rules = new PersonRules(
                rules().roles(), "buyers", rules().languages(), Optional.empty(), Set.of(PersonPart.LANGUAGE));
        assertThat(rules.mapped()).doesNotContain(PersonPart.LANGUAGE);
        assertThat(rules.buyersInCommerce()).isEmpty();
    }

    @Test
    void refusesAnOwnerForWhatHasNone() {
        assertThatThrownBy(() -> rules("name", "shoes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'shoes' is none of name, phone, language");
        assertThatThrownBy(() -> rules("email")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsLanguagesBothWays() {
        Languages languages = rules().languages();
        assertThat(languages.toChoice("de")).contains(1031);
        assertThat(languages.toChoice("sv")).isEmpty();
        assertThat(languages.toIsoCode(1033)).contains("en");
        assertThat(languages.toIsoCode(1055)).isEmpty();
    }

    @Test
    void remembersGrantsAsText() {
        Grants grants =
                new Grants(Optional.of("C-1"), new TreeSet<>(Set.of("a", "b")), new TreeSet<>(Set.of("c")), true);
        assertThat(Grants.parse(grants.text())).isEqualTo(grants);
        Grants none = new Grants(Optional.empty(), new TreeSet<>(), new TreeSet<>(), false);
        assertThat(Grants.parse(none.text())).isEqualTo(none);
        assertThatThrownBy(() -> Grants.parse("C-1")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsGroupsFromThePortalUntilDynamicsDecides() {
        Grants grants = new Grants(
                Optional.of("C-1"), new TreeSet<>(Set.of("buyers")), new TreeSet<>(Set.of("approvers")), true);
        SortedSet<String> buyers = new TreeSet<>(Set.of("buyers"));
        assertThat(grants.next(Optional.of("C-2"), buyers, false).all()).containsExactly("approvers", "buyers");
        assertThat(grants.next(Optional.of("C-1"), buyers, true).all()).containsExactly("buyers");
    }
}
