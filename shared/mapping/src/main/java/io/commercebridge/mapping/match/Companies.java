package io.commercebridge.mapping.match;

import io.commercebridge.mapping.match.spelling.CompanyName;
import io.commercebridge.mapping.match.spelling.EmailDomain;
import io.commercebridge.mapping.match.spelling.TaxId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How companies are matched: by number, then by tax id, then by e-mail domain and name together. */
public final class Companies {
    private Companies() {}

    /**
     * The matching of companies.
     *
     * @param publicDomains besides those that are known, domains under which anybody gets an address
     */
    public static Matching<Company> matching(Set<String> publicDomains) {
        Predicate<String> open = domain -> EmailDomain.isFree(domain) || publicDomains.contains(domain);
        return new Matching<>(
                List.of(
                        Rule.of(By.NUMBER, company -> unlessEmpty(number(company))),
                        Rule.of(By.TAX_ID, company -> unlessEmpty(TaxId.normalised(company.taxId()))),
                        Rule.of(By.DOMAIN_AND_NAME, company -> domainsAndName(company, open))),
                Companies::doubts);
    }

    private static String number(Company company) {
        return company.number().strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> unlessEmpty(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text);
    }

    private static Set<String> domainsAndName(Company company, Predicate<String> open) {
        String name = CompanyName.normalised(company.name());
        return name.isEmpty()
                ? Set.of()
                : company.domains().stream()
                        .filter(open.negate())
                        .map(domain -> domain + " " + name)
                        .collect(Collectors.toSet());
    }

    private static List<String> doubts(Company dynamics, Company commerce) {
        List<String> doubts = new ArrayList<>();
        if (differ(dynamics, commerce, Companies::number)) {
            doubts.add("the numbers differ");
        }
        if (differ(dynamics, commerce, company -> TaxId.normalised(company.taxId()))) {
            doubts.add("the tax ids differ");
        }
        if (differ(dynamics, commerce, company -> CompanyName.normalised(company.name()))) {
            doubts.add("the names differ");
        }
        return doubts;
    }

    /** True if both have the value, and not the same. */
    private static boolean differ(Company one, Company other, Function<Company, String> value) {
        String first = value.apply(one);
        String second = value.apply(other);
        return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }
}
