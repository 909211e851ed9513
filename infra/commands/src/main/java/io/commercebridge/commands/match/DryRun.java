package io.commercebridge.commands.match;

import io.commercebridge.commands.match.source.CommerceRecords;
import io.commercebridge.commands.match.source.DynamicsRecords;
import io.commercebridge.commands.match.source.Found;
import io.commercebridge.commands.match.source.MatchConfig;
import io.commercebridge.commands.match.source.Reading;
import io.commercebridge.mapping.match.Companies;
import io.commercebridge.mapping.match.Company;
import io.commercebridge.mapping.match.Match;
import io.commercebridge.mapping.match.People;
import io.commercebridge.mapping.match.Person;
import io.commercebridge.mapping.match.spelling.EmailDomain;
import io.commercebridge.platform.correlation.Side;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads both sides and says what belongs together. Writes nothing to either system, the table or a queue.
 *
 * <p>In memory is what a record can be matched by, less than a kilobyte each, of those that have no counterpart yet.
 */
@Singleton
final class DryRun {
    private final DynamicsRecords dynamics;
    private final CommerceRecords commerce;
    private final MatchConfig config;

    DryRun(DynamicsRecords dynamics, CommerceRecords commerce, MatchConfig config) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.config = config;
    }

    /**
     * What became of every record that has no counterpart.
     *
     * @param paired how many have one already
     */
    record Result(List<Match<Company>> companies, List<Match<Person>> people, int paired) {}

    Result run(Reading reading) {
        Found<Person> buyers = reading.of("buyers of the shop", Side.COMMERCE, commerce::people);
        Found<Company> units = reading.of("units of the shop", Side.COMMERCE, commerce::companies);
        Found<Company> accounts = reading.of("accounts in Dynamics", Side.DYNAMICS, dynamics::companies);
        Found<Person> contacts = reading.of("contacts in Dynamics", Side.DYNAMICS, dynamics::people);
        List<Match<Company>> companies = Companies.matching(
                        config.publicDomains().orElse(Set.of()))
                .propose(withDomains(accounts.open(), contacts.open()), withDomains(units.open(), buyers.open()));
        List<Match<Person>> people =
                People.matching(pairs(accounts, companies)).propose(contacts.open(), buyers.open());
        return new Result(
                companies, people, accounts.paired().size() + contacts.paired().size());
    }

    /** Companies write from the domains that their people write from. */
    private static List<Company> withDomains(List<Company> companies, List<Person> people) {
        Map<String, Set<String>> domains = new HashMap<>();
        people.forEach(person -> EmailDomain.of(person.email())
                .ifPresent(domain -> domains.computeIfAbsent(person.company(), _ -> new HashSet<>())
                        .add(domain)));
        return companies.stream()
                .map(company -> {
                    Set<String> all = new HashSet<>(domains.getOrDefault(company.key(), Set.of()));
                    all.addAll(company.domains());
                    return new Company(company.key(), company.name(), company.number(), company.taxId(), all);
                })
                .toList();
    }

    private static Map<String, String> pairs(Found<Company> accounts, List<Match<Company>> companies) {
        Map<String, String> pairs = new HashMap<>(accounts.paired());
        for (Match<Company> match : companies) {
            if (match instanceof Match.Proposed<Company> pair) {
                pairs.put(pair.dynamics().key(), pair.commerce().key());
            }
        }
        return pairs;
    }
}
