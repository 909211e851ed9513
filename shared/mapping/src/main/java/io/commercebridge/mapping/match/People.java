package io.commercebridge.mapping.match;

import io.commercebridge.mapping.match.spelling.CompanyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How people are matched: by e-mail address within a pair of companies, then by e-mail address alone. A pair across companies
 * says so in its notes.
 */
public final class People {
    private final Map<String, String> companies;

    private People(Map<String, String> companies) {
        this.companies = Map.copyOf(companies);
    }

    /**
     * The matching of people.
     *
     * @param companies pairs that are known or proposed: key in Dynamics → key in SAP Commerce
     */
    public static Matching<Person> matching(Map<String, String> companies) {
        People people = new People(companies);
        return new Matching<>(
                List.of(
                        new Rule<>(
                                By.EMAIL_IN_COMPANY,
                                contact -> people.counterpart(contact)
                                        .map(company -> inCompany(contact, company))
                                        .orElse(Set.of()),
                                buyer -> buyer.company().isEmpty() ? Set.of() : inCompany(buyer, buyer.company())),
                        Rule.of(By.EMAIL, person -> email(person).isEmpty() ? Set.of() : Set.of(email(person)))),
                people::doubts);
    }

    private Optional<String> counterpart(Person contact) {
        return Optional.ofNullable(companies.get(contact.company()));
    }

    private static String email(Person person) {
        return person.email().strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> inCompany(Person person, String company) {
        return email(person).isEmpty() ? Set.of() : Set.of(email(person) + " " + company);
    }

    private List<String> doubts(Person contact, Person buyer) {
        List<String> doubts = new ArrayList<>();
        Optional<String> expected = counterpart(contact);
        if (!contact.company().isEmpty() && expected.isEmpty()) {
            doubts.add("the contact's account has no pair");
        } else if (!expected.orElse("").equals(buyer.company())) {
            doubts.add("the companies are no pair");
        }
        if (!contact.name().isBlank() && !buyer.name().isBlank() && !sameWords(contact.name(), buyer.name())) {
            doubts.add("the names differ");
        }
        return doubts;
    }

    /** Family name first or last, accents or none. */
    private static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    private static Set<String> words(String name) {
        return Set.copyOf(CompanyName.words(name));
    }
}
