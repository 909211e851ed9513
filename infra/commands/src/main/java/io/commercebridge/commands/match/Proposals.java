package io.commercebridge.commands.match;

import io.commercebridge.commands.match.file.Kind;
import io.commercebridge.commands.match.file.Proposal;
import io.commercebridge.mapping.match.Candidate;
import io.commercebridge.mapping.match.Company;
import io.commercebridge.mapping.match.Match;
import io.commercebridge.mapping.match.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what was found into the lines of the file: pairs as they are, of the ambiguous each pair that is possible. */
final class Proposals {
    /** More pairs than a person would look through: duplicates to be removed in the systems. */
    private static final int MOST = 20;

    private Proposals() {}

    static List<Proposal> of(DryRun.Result result) {
        List<Proposal> proposals = new ArrayList<>();
        result.companies().forEach(match -> proposals.addAll(lines(Kind.COMPANY, match)));
        result.people().forEach(match -> proposals.addAll(lines(Kind.PERSON, match)));
        return proposals;
    }

    private static <T extends Candidate> List<Proposal> lines(Kind kind, Match<T> match) {
        return switch (match) {
            case Match.Proposed<T> pair ->
                List.of(new Proposal(
                        pair.by().text(),
                        kind,
                        side(pair.dynamics()),
                        side(pair.commerce()),
                        String.join(", ", pair.notes())));
            case Match.Ambiguous<T> many -> isListed(many) ? possible(kind, many) : List.of();
            case Match.Alone<T> _ -> List.of();
        };
    }

    private static boolean isListed(Match.Ambiguous<?> many) {
        return many.dynamics().size() * many.commerce().size() <= MOST;
    }

    private static <T extends Candidate> List<Proposal> possible(Kind kind, Match.Ambiguous<T> many) {
        String note = "AMBIGUOUS: " + many.dynamics().size() + " " + kind.table() + "(s) and "
                + many.commerce().size() + " " + kind.inShop() + "(s), accept at most one line of each";
        return many.dynamics().stream()
                .flatMap(one -> many.commerce().stream()
                        .map(other -> new Proposal(many.by().text(), kind, side(one), side(other), note)))
                .toList();
    }

    private static Proposal.Side side(Candidate candidate) {
        return switch (candidate) {
            case Company company -> new Proposal.Side(company.key(), company.number(), company.name());
            case Person person -> new Proposal.Side(person.key(), person.email(), person.name());
        };
    }

    /** Row id in Dynamics → the lines of the file that hold it, the header being the first. */
    static Map<String, List<Integer>> lines(List<Proposal> proposals) {
        Map<String, List<Integer>> lines = new HashMap<>();
        int line = 2;
        for (Proposal proposal : proposals) {
            lines.computeIfAbsent(proposal.dynamics().key(), _ -> new ArrayList<>())
                    .add(line++);
        }
        return lines;
    }
}
