package io.commercebridge.commands.match;

import static java.util.stream.Collectors.joining;

import io.commercebridge.commands.match.file.Kind;
import io.commercebridge.commands.match.file.Proposal;
import io.commercebridge.mapping.match.By;
import io.commercebridge.mapping.match.Candidate;
import io.commercebridge.mapping.match.Company;
import io.commercebridge.mapping.match.Match;
import io.commercebridge.mapping.match.Person;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells a person what the dry run has found. People are named by their row ids only, so that the text may be shared. */
record Report(PrintStream out) {

    void tell(DryRun.Result result, List<Proposal> proposals) {
        Map<String, List<Integer>> lines = Proposals.lines(proposals);
        out.println();
        counts(Kind.COMPANY, result.companies());
        counts(Kind.PERSON, result.people());
        out.printf("  paired already: %d%n", result.paired());
        ambiguous(Kind.COMPANY, result.companies(), lines);
        ambiguous(Kind.PERSON, result.people(), lines);
    }

    private <T extends Candidate> void counts(Kind kind, List<Match<T>> matches) {
        Map<By, Integer> proposed = new TreeMap<>();
        int ambiguous = 0;
        int inDynamics = 0;
        int inShop = 0;
        for (Match<T> match : matches) {
            switch (match) {
                case Match.Proposed<T> pair -> proposed.merge(pair.by(), 1, Integer::sum);
                case Match.Ambiguous<T> _ -> ambiguous++;
                case Match.Alone<T> one when one.origin() == Match.Origin.DYNAMICS -> inDynamics++;
                case Match.Alone<T> _ -> inShop++;
            }
        }
        String by = proposed.entrySet().stream()
                .map(entry -> entry.getValue() + " by " + entry.getKey().text())
                .collect(joining(", "));
        out.printf(
                "  %ss and %ss: %s; %d ambiguous; %d in Dynamics only, %d in the shop only%n",
                kind.table(), kind.inShop(), by.isEmpty() ? "no proposal" : by, ambiguous, inDynamics, inShop);
    }

    private <T extends Candidate> void ambiguous(Kind kind, List<Match<T>> matches, Map<String, List<Integer>> lines) {
        for (Match<T> match : matches) {
            if (match instanceof Match.Ambiguous<T> many) {
                out.printf(
                        "  AMBIGUOUS by %s, none is taken: %s <-> %s%s%n",
                        many.by().text(), inDynamics(kind, many), inShop(kind, many), listed(many, lines));
            }
        }
    }

    private static String inDynamics(Kind kind, Match.Ambiguous<?> many) {
        return many.dynamics().stream()
                .map(one -> switch (one) {
                    case Company company -> kind.table() + " " + named(company) + " (" + company.key() + ")";
                    case Person person -> kind.table() + " " + person.key();
                })
                .collect(joining(", "));
    }

    /** The key of a buyer is the e-mail address: it is in the file. */
    private static String inShop(Kind kind, Match.Ambiguous<?> many) {
        return kind == Kind.PERSON
                ? many.commerce().size() + " " + kind.inShop()
                        + (many.commerce().size() == 1 ? "" : "s")
                : many.commerce().stream()
                        .filter(Company.class::isInstance)
                        .map(Company.class::cast)
                        .map(company -> kind.inShop() + " " + named(company))
                        .collect(joining(", "));
    }

    private static String listed(Match.Ambiguous<?> many, Map<String, List<Integer>> lines) {
        String listed = many.dynamics().stream()
                .flatMap(one -> lines.getOrDefault(one.key(), List.of()).stream())
                .map(String::valueOf)
                .collect(joining(", "));
        return listed.isEmpty() ? " (too many to be listed)" : " (lines " + listed + ")";
    }

    /** Without what would steer the terminal. */
    private static String named(Company company) {
        String number = company.number().strip();
        String text = "'" + company.name() + "'" + (number.isEmpty() ? "" : " " + number);
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
