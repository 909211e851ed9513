package io.commercebridge.mapping.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds who shares something with somebody on the other side, directly or through others. */
final class Clusters<T extends Candidate> {

    /** Records that are connected with each other, by their keys; at least one of each side. */
    record Cluster<T extends Candidate>(List<T> dynamics, List<T> commerce) {

        boolean isPair() {
            return dynamics.size() == 1 && commerce.size() == 1;
        }
    }

    private final Rule<T> rule;
    private final Map<String, List<T>> dynamics;
    private final Map<String, List<T>> commerce;

    Clusters(Rule<T> rule, Collection<T> dynamics, Collection<T> commerce) {
        this.rule = rule;
        this.dynamics = byText(dynamics, rule.ofDynamics());
        this.commerce = byText(commerce, rule.ofCommerce());
        // What only one side has connects nobody: two accounts with one tax id and no unit are not in each other's way.
        this.dynamics.keySet().retainAll(this.commerce.keySet());
        this.commerce.keySet().retainAll(this.dynamics.keySet());
    }

    private static <T> Map<String, List<T>> byText(Collection<T> records, Function<T, Set<String>> texts) {
        Map<String, List<T>> found = new HashMap<>();
        records.forEach(one -> texts.apply(one).forEach(text -> found.computeIfAbsent(text, _ -> new ArrayList<>())
                .add(one)));
        return found;
    }

    List<Cluster<T>> all() {
        Set<String> seen = new HashSet<>();
        List<Cluster<T>> all = new ArrayList<>();
        for (String text : dynamics.keySet()) {
            if (seen.add(text)) {
                all.add(around(text, seen));
            }
        }
        return all;
    }

    private Cluster<T> around(String first, Set<String> seen) {
        Set<T> left = new HashSet<>();
        Set<T> right = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String text = open.remove();
            Set<String> next = new HashSet<>(joined(left, dynamics.getOrDefault(text, List.of()), rule.ofDynamics()));
            next.addAll(joined(right, commerce.getOrDefault(text, List.of()), rule.ofCommerce()));
            next.stream().filter(dynamics::containsKey).filter(seen::add).forEach(open::add);
        }
        return new Cluster<>(sorted(left), sorted(right));
    }

    private static <T extends Candidate> List<T> sorted(Set<T> members) {
        return members.stream().sorted(Comparator.comparing(Candidate::key)).toList();
    }

    /** By what else the newcomers can be found. */
    private static <T> Set<String> joined(Set<T> members, List<T> newcomers, Function<T, Set<String>> texts) {
        Set<String> found = new HashSet<>();
        newcomers.stream().filter(members::add).forEach(one -> found.addAll(texts.apply(one)));
        return found;
    }
}
