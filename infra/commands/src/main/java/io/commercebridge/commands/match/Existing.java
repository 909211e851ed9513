package io.commercebridge.commands.match;

import io.commercebridge.commands.Refusal;
import io.commercebridge.commands.match.file.Accepted;
import io.commercebridge.commands.match.file.Kind;
import io.commercebridge.commands.match.source.CommerceRecords;
import io.commercebridge.commands.match.source.DynamicsRecords;
import io.commercebridge.commands.match.source.Reading;
import io.commercebridge.mapping.match.Candidate;
import io.commercebridge.mapping.match.Company;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether all that was accepted can be recorded, before anything is: a spreadsheet may have dropped the zeros of a number,
 * and a pair with a record that does not exist would have one created.
 */
@Singleton
final class Existing {
    private final DynamicsRecords dynamics;
    private final CommerceRecords commerce;

    Existing(DynamicsRecords dynamics, CommerceRecords commerce) {
        this.dynamics = dynamics;
        this.commerce = commerce;
    }

    /**
     * The numbers of the accepted accounts, by row id.
     *
     * @throws Refusal naming every line that cannot be recorded
     */
    Map<String, String> check(List<Accepted> accepted, Reading reading) {
        List<String> problems = new ArrayList<>(twice(accepted));
        Map<String, String> numbers = new HashMap<>();
        for (Kind kind : Kind.values()) {
            List<Accepted> some =
                    accepted.stream().filter(pair -> pair.kind() == kind).toList();
            if (!some.isEmpty()) {
                Set<String> keys = keys(kind, reading, numbers);
                some.forEach(pair -> missing(pair, keys).ifPresent(problems::add));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(
                    "Nothing was recorded:" + System.lineSeparator() + String.join(System.lineSeparator(), problems));
        }
        return numbers;
    }

    private static List<String> twice(List<Accepted> accepted) {
        Map<String, Integer> lines = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Accepted pair : accepted) {
            for (String record : List.of(
                    pair.kind().table() + " " + pair.dynamicsId(), pair.kind().inShop() + " " + pair.commerceKey())) {
                Optional.ofNullable(lines.putIfAbsent(record, pair.line()))
                        .ifPresent(line -> problems.add("lines " + line + " and " + pair.line() + ": the same "
                                + record.split(" ", 2)[0] + " in two accepted pairs"));
            }
        }
        return problems;
    }

    /** The keys of both sides; a row id and an integration key are never the same. */
    private Set<String> keys(Kind kind, Reading reading, Map<String, String> numbers) {
        Set<String> keys = new HashSet<>();
        switch (kind) {
            case COMPANY -> {
                reading.all("accounts in Dynamics", dynamics::companies, page -> {
                    collect(page, keys);
                    page.forEach(account ->
                            numbers.put(account.key(), account.number().strip()));
                });
                reading.<Company>all("units of the shop", commerce::companies, page -> collect(page, keys));
            }
            case PERSON -> {
                reading.all("contacts in Dynamics", dynamics::people, page -> collect(page, keys));
                reading.all("buyers of the shop", commerce::people, page -> collect(page, keys));
            }
        }
        return keys;
    }

    private static void collect(List<? extends Candidate> page, Set<String> keys) {
        page.forEach(one -> keys.add(one.key()));
    }

    private static Optional<String> missing(Accepted pair, Set<String> keys) {
        if (!keys.contains(pair.dynamicsId())) {
            return Optional.of("line " + pair.line() + ": Dynamics has no active "
                    + pair.kind().table() + " with this dynamicsId");
        }
        return keys.contains(pair.commerceKey())
                ? Optional.empty()
                : Optional.of("line " + pair.line() + ": the shop has no "
                        + pair.kind().inShop() + " with this commerceKey; has a spreadsheet changed it?");
    }
}
