package io.commercebridge.mapping.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompaniesTest {
    private final Matching<Company> matching = Companies.matching(Set.of("shared-office.example"));

    private static Company company(String key, String number, String taxId, String domain) {
        return new Company(key, "Rustic GmbH", number, taxId, domain.isEmpty() ? Set.of() : Set.of(domain));
    }

    private List<Match<Company>> match(Company dynamics, Company commerce) {
        return matching.propose(List.of(dynamics), List.of(commerce));
    }

    private static Match.Proposed<Company> pair(List<Match<Company>> matches) {
        assertThat(matches).singleElement().isInstanceOf(Match.Proposed.class);
        return (Match.Proposed<Company>) matches.getFirst();
    }

    @Test
    void pairsByNumberWhateverItsCase() {
        Match.Proposed<Company> pair = pair(match(company("a", " c-4711", "", ""), company("u", "C-4711", "", "")));
        assertThat(pair.by()).isEqualTo(By.NUMBER);
        assertThat(pair.dynamics().key()).isEqualTo("a");
        assertThat(pair.commerce().key()).isEqualTo("u");
        assertThat(pair.notes()).isEmpty();
    }

    @Test
    void pairsByTaxIdWhereNumbersDoNotMeetAndSaysSo() {
        Match.Proposed<Company> pair =
                pair(match(company("a", "1", "DE 123 456 789", ""), company("u", "2", "de123456789", "")));
        assertThat(pair.by()).isEqualTo(By.TAX_ID);
        assertThat(pair.notes()).containsExactly("the numbers differ");
    }

    @Test
    void pairsByDomainAndNameTogether() {
        Company account = new Company("a", "Rustic GmbH", "", "", Set.of("rustic.example", "gmail.com"));
        Company unit = new Company("u", "RUSTIC", "", "", Set.of("rustic.example", "rustic.shop"));
        assertThat(pair(match(account, unit)).by()).isEqualTo(By.DOMAIN_AND_NAME);
        assertThat(match(account, new Company("u", "Rural", "", "", Set.of("rustic.example"))))
                .hasOnlyElementsOfType(Match.Alone.class);
    }

    @Test
    void takesNoFreeMailAndNoEmptyNameForAProof() {
        assertThat(match(company("a", "", "", "gmail.com"), company("u", "", "", "gmail.com")))
                .hasOnlyElementsOfType(Match.Alone.class);
        assertThat(match(company("a", "", "", "shared-office.example"), company("u", "", "", "shared-office.example")))
                .hasOnlyElementsOfType(Match.Alone.class);
        assertThat(match(
                        new Company("a", "-", "", "", Set.of("x.example")),
                        new Company("u", "&", "", "", Set.of("x.example"))))
                .hasOnlyElementsOfType(Match.Alone.class);
    }

    @Test
    void saysWhatSpeaksAgainstAPair() {
        Match.Proposed<Company> pair = pair(match(
                new Company("a", "Rustic", "7", "DE123456789", Set.of()),
                new Company("u", "Urban", "7", "DE987654321", Set.of())));
        assertThat(pair.notes()).containsExactly("the tax ids differ", "the names differ");
    }

    @Test
    void takesNoneOfTwoCandidatesAndAsksNoWeakerRuleAboutThem() {
        Company right = company("a1", "1", "DE123456789", "rustic.example");
        Company copy = company("a2", "2", "DE123456789", "other.example");
        Company unit = company("u", "3", "DE123456789", "rustic.example");
        assertThat(matching.propose(List.of(copy, right), List.of(unit)))
                .containsExactly(new Match.Ambiguous<>(List.of(right, copy), List.of(unit), By.TAX_ID));
    }

    @Test
    void asksAWeakerRuleOnlyAboutThoseThatAreLeft() {
        Company first = company("a1", "1", "DE123456789", "");
        Company second = company("a2", "2", "DE123456789", "");
        Company unit1 = company("u1", "1", "", "");
        Company unit2 = company("u2", "9", "DE123456789", "");
        assertThat(matching.propose(List.of(first, second), List.of(unit1, unit2)))
                .containsExactly(
                        new Match.Proposed<>(first, unit1, By.NUMBER, List.of()),
                        new Match.Proposed<>(second, unit2, By.TAX_ID, List.of("the numbers differ")));
    }

    @Test
    void seesThroughChainsOfSharedDomains() {
        Company account = new Company("a", "Rustic", "", "", Set.of("one.example", "two.example"));
        Company unit1 = new Company("u1", "Rustic", "", "", Set.of("one.example"));
        Company unit2 = new Company("u2", "Rustic", "", "", Set.of("two.example"));
        assertThat(matching.propose(List.of(account), List.of(unit1, unit2)))
                .containsExactly(new Match.Ambiguous<>(List.of(account), List.of(unit1, unit2), By.DOMAIN_AND_NAME));
    }

    @Test
    void doesNotMindTwoWhoShareWhatNobodyOnTheOtherSideHas() {
        Company first = company("a1", "", "DE123456789", "");
        Company second = company("a2", "7", "DE123456789", "");
        Company unit = company("u", "7", "", "");
        assertThat(matching.propose(List.of(first, second), List.of(unit)))
                .containsExactly(
                        new Match.Proposed<>(second, unit, By.NUMBER, List.of()),
                        new Match.Alone<>(first, Match.Origin.DYNAMICS));
    }

    @Test
    void listsPairsThenOpenQuestionsThenTheOthers() {
        Company pair = company("a9", "9", "", "");
        Company unit9 = company("u9", "9", "", "");
        Company open1 = company("a1", "1", "", "");
        Company open2 = company("a2", "1", "", "");
        Company unit1 = company("u1", "1", "", "");
        Company alone = company("a0", "0", "", "");
        Company shop = company("u0", "8", "", "");
        assertThat(matching.propose(List.of(alone, open1, open2, pair), List.of(shop, unit1, unit9)))
                .containsExactly(
                        new Match.Proposed<>(pair, unit9, By.NUMBER, List.of()),
                        new Match.Ambiguous<>(List.of(open1, open2), List.of(unit1), By.NUMBER),
                        new Match.Alone<>(alone, Match.Origin.DYNAMICS),
                        new Match.Alone<>(shop, Match.Origin.COMMERCE));
    }

    @Test
    void countsARecordThatWasReadTwiceOnce() {
        Company before = company("a", "1", "", "");
        Company after = company("a", "2", "", "");
        assertThat(matching.propose(List.of(before, after), List.of(company("u", "2", "", ""))))
                .singleElement()
                .isInstanceOf(Match.Proposed.class);
    }
}
