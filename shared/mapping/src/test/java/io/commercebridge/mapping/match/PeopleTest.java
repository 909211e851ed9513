package io.commercebridge.mapping.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final String EMAIL = "ann@rustic.example";

    private final Matching<Person> matching = People.matching(Map.of("account", "unit"));

    private static Person person(String key, String company) {
        return new Person(key, "Ann Lee", EMAIL, company);
    }

    @Test
    void pairsByAddressWithinThePairOfCompanies() {
        Person contact = new Person("c", "Lee, Ánn", " Ann@Rustic.Example", "account");
        Person buyer = person("b", "unit");
        assertThat(matching.propose(List.of(contact), List.of(buyer)))
                .containsExactly(new Match.Proposed<>(contact, buyer, By.EMAIL_IN_COMPANY, List.of()));
    }

    @Test
    void prefersTheContactOfThePairedAccount() {
        Person right = person("c1", "account");
        Person elsewhere = person("c2", "another account");
        Person buyer = person("b", "unit");
        assertThat(matching.propose(List.of(right, elsewhere), List.of(buyer)))
                .containsExactly(
                        new Match.Proposed<>(right, buyer, By.EMAIL_IN_COMPANY, List.of()),
                        new Match.Alone<>(elsewhere, Match.Origin.DYNAMICS));
    }

    @Test
    void notesWhenTheCompaniesAreNoPair() {
        assertThat(notes(person("c", "account"), person("b", "another unit")))
                .containsExactly("the companies are no pair");
        assertThat(notes(person("c", "account"), person("b", ""))).containsExactly("the companies are no pair");
        assertThat(notes(person("c", ""), person("b", "unit"))).containsExactly("the companies are no pair");
        assertThat(notes(person("c", "unknown"), person("b", "unit")))
                .containsExactly("the contact's account has no pair");
        assertThat(notes(person("c", ""), person("b", ""))).isEmpty();
    }

    @Test
    void notesWhenTheNamesDiffer() {
        assertThat(notes(person("c", ""), new Person("b", "Bob Lee", EMAIL, "")))
                .containsExactly("the names differ");
        assertThat(notes(person("c", ""), new Person("b", " ", EMAIL, ""))).isEmpty();
        assertThat(notes(new Person("c", " ", EMAIL, ""), person("b", ""))).isEmpty();
    }

    private List<String> notes(Person contact, Person buyer) {
        Match<Person> match = matching.propose(List.of(contact), List.of(buyer)).getFirst();
        assertThat(match).isInstanceOf(Match.Proposed.class);
        assertThat(((Match.Proposed<Person>) match).by()).isEqualTo(By.EMAIL);
        return ((Match.Proposed<Person>) match).notes();
    }

    @Test
    void takesNoneOfTwoContactsWithOneAddress() {
        Person one = person("c1", "account");
        Person other = person("c2", "account");
        Person buyer = person("b", "unit");
        assertThat(matching.propose(List.of(one, other), List.of(buyer)))
                .containsExactly(new Match.Ambiguous<>(List.of(one, other), List.of(buyer), By.EMAIL_IN_COMPANY));
        Person third = person("c3", "x");
        Person fourth = person("c4", "y");
        assertThat(matching.propose(List.of(third, fourth), List.of(buyer)))
                .containsExactly(new Match.Ambiguous<>(List.of(third, fourth), List.of(buyer), By.EMAIL));
    }

    @Test
    void leavesPeopleWithoutAddressAlone() {
        Person contact = new Person("c", "Ann Lee", " ", "account");
        Person buyer = new Person("b", "Ann Lee", "", "unit");
        assertThat(matching.propose(List.of(contact), List.of(buyer)))
                .containsExactly(
                        new Match.Alone<>(contact, Match.Origin.DYNAMICS),
                        new Match.Alone<>(buyer, Match.Origin.COMMERCE));
    }
}
