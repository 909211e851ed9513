package io.commercebridge.mapping.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchingPropertiesTest {
    private final Matching<Company> matching = Companies.matching(Set.of());

    @Provide
    Arbitrary<List<Company>> companies() {
        Arbitrary<String> numbers = Arbitraries.of("", "1", "2", "3", "4", " 4");
        Arbitrary<String> taxIds = Arbitraries.of("", "DE1111112", "DE1111113", "de 1111113");
        Arbitrary<String> names = Arbitraries.of("", "Rustic GmbH", "Rustic", "Urban");
        Arbitrary<Set<String>> domains =
                Arbitraries.of("a.example", "b.example", "gmail.com").set().ofMaxSize(2);
        return Combinators.combine(numbers, taxIds, names, domains)
                .as((number, taxId, name, domain) -> new Company("", name, number, taxId, domain))
                .list()
                .ofMaxSize(6)
                .map(MatchingPropertiesTest::numbered);
    }

    private static List<Company> numbered(List<Company> companies) {
        List<Company> numbered = new ArrayList<>();
        companies.forEach(one ->
                numbered.add(new Company("k" + numbered.size(), one.name(), one.number(), one.taxId(), one.domains())));
        return numbered;
    }

    @Property
    void everybodyIsInExactlyOneResult(
            @ForAll("companies") List<Company> left, @ForAll("companies") List<Company> right) {
        List<Match<Company>> matches = matching.propose(left, right);
        assertThat(keys(matches, MatchingPropertiesTest::ofDynamics))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        left.stream().map(Company::key).toList());
        assertThat(keys(matches, MatchingPropertiesTest::ofCommerce))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        right.stream().map(Company::key).toList());
    }

    @Property
    void theOrderOfTheRecordsDoesNotMatter(
            @ForAll("companies") List<Company> left, @ForAll("companies") List<Company> right, @ForAll long seed) {
        List<Company> leftAgain = new ArrayList<>(left);
        List<Company> rightAgain = new ArrayList<>(right);
        Collections.shuffle(leftAgain, new Random(seed));
        Collections.shuffle(rightAgain, new Random(~seed));
        assertThat(matching.propose(leftAgain, rightAgain)).isEqualTo(matching.propose(left, right));
    }

    @Property
    void aPairHasNoRivalForWhatItSharesAmongThoseLeft(
            @ForAll("companies") List<Company> left, @ForAll("companies") List<Company> right) {
        List<Match<Company>> matches = matching.propose(left, right);
        for (Match<Company> match : matches) {
            if (match instanceof Match.Proposed<Company> pair) {
                Set<String> taken = takenBefore(matches, pair.by());
                assertThat(left)
                        .filteredOn(one -> !taken.contains("d" + one.key()))
                        .filteredOn(one -> shares(one, pair.commerce(), pair.by()))
                        .containsExactly(pair.dynamics());
                assertThat(right)
                        .filteredOn(one -> !taken.contains("c" + one.key()))
                        .filteredOn(one -> shares(pair.dynamics(), one, pair.by()))
                        .containsExactly(pair.commerce());
            }
        }
    }

    @Property
    void theAmbiguousAreManyAndShareSomething(
            @ForAll("companies") List<Company> left, @ForAll("companies") List<Company> right) {
        for (Match<Company> match : matching.propose(left, right)) {
            if (match instanceof Match.Ambiguous<Company> many) {
                assertThat(many.dynamics().size() + many.commerce().size()).isGreaterThan(2);
                assertThat(many.dynamics())
                        .allMatch(one -> many.commerce().stream().anyMatch(other -> shares(one, other, many.by())));
                assertThat(many.commerce())
                        .allMatch(one -> many.dynamics().stream().anyMatch(other -> shares(other, one, many.by())));
            }
        }
    }

    @Property
    void whoIsAloneSharesNothingWithAnybodyElseWhoIsAlone(
            @ForAll("companies") List<Company> left, @ForAll("companies") List<Company> right) {
        List<Match<Company>> alone = matching.propose(left, right).stream()
                .filter(Match.Alone.class::isInstance)
                .toList();
        for (By by : List.of(By.NUMBER, By.TAX_ID, By.DOMAIN_AND_NAME)) {
            assertThat(alone.stream().flatMap(MatchingPropertiesTest::ofDynamics))
                    .noneMatch(one -> alone.stream()
                            .flatMap(MatchingPropertiesTest::ofCommerce)
                            .anyMatch(other -> shares(one, other, by)));
        }
    }

    private static Set<String> takenBefore(List<Match<Company>> matches, By by) {
        Set<String> taken = new HashSet<>();
        matches.stream().filter(match -> rule(match).compareTo(by) < 0).forEach(match -> {
            ofDynamics(match).forEach(one -> taken.add("d" + one.key()));
            ofCommerce(match).forEach(one -> taken.add("c" + one.key()));
        });
        return taken;
    }

    private static By rule(Match<Company> match) {
        return switch (match) {
            case Match.Proposed<Company> pair -> pair.by();
            case Match.Ambiguous<Company> many -> many.by();
            case Match.Alone<Company> _ -> By.EMAIL;
        };
    }

    /** Said once more, in another way than the code does. */
    private static boolean shares(Company one, Company other, By by) {
        return switch (by) {
            case NUMBER ->
                !one.number().isBlank()
                        && one.number().strip().equals(other.number().strip());
            case TAX_ID -> !one.taxId().isEmpty() && plain(one.taxId()).equals(plain(other.taxId()));
            case DOMAIN_AND_NAME ->
                !one.name().isEmpty()
                        && one.name().split(" ", -1)[0].equals(other.name().split(" ", -1)[0])
                        && one.domains().stream()
                                .filter(domain -> !domain.equals("gmail.com"))
                                .anyMatch(other.domains()::contains);
            case EMAIL, EMAIL_IN_COMPANY -> false;
        };
    }

    private static String plain(String taxId) {
        return taxId.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static Stream<Company> ofDynamics(Match<Company> match) {
        return switch (match) {
            case Match.Proposed<Company> pair -> Stream.of(pair.dynamics());
            case Match.Ambiguous<Company> many -> many.dynamics().stream();
            case Match.Alone<Company> one ->
                one.origin() == Match.Origin.DYNAMICS ? Stream.of(one.candidate()) : Stream.empty();
        };
    }

    private static Stream<Company> ofCommerce(Match<Company> match) {
        return switch (match) {
            case Match.Proposed<Company> pair -> Stream.of(pair.commerce());
            case Match.Ambiguous<Company> many -> many.commerce().stream();
            case Match.Alone<Company> one ->
                one.origin() == Match.Origin.COMMERCE ? Stream.of(one.candidate()) : Stream.empty();
        };
    }

    private static List<String> keys(List<Match<Company>> matches, Function<Match<Company>, Stream<Company>> side) {
        return matches.stream().flatMap(side).map(Company::key).toList();
    }
}
