package io.commercebridge.mapping.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Proposes which records of the two sides belong together: rule after rule, from the strongest to the weakest, each among
 * those that no stronger one has spoken about.
 *
 * <p>Nobody is in two pairs. Where a rule finds more than one candidate on a side it takes none of them, and no weaker rule
 * is asked about them. The result does not depend on the order in which the records come: pairs first, the strongest on top,
 * then what is ambiguous, then who is alone.
 */
public final class Matching<T extends Candidate> {
    private final List<Rule<T>> rules;
    private final BiFunction<T, T, List<String>> doubts;

    /**
     * Rules from the strongest to the weakest.
     *
     * @param doubts what should be known of a pair before it is accepted
     */
    Matching(List<Rule<T>> rules, BiFunction<T, T, List<String>> doubts) {
        this.rules = List.copyOf(rules);
        this.doubts = doubts;
    }

    /**
     * What becomes of each record. Of records with the same key the last one counts.
     *
     * @param dynamics those that have no counterpart yet
     * @param commerce those that have no counterpart yet
     */
    public List<Match<T>> propose(Collection<T> dynamics, Collection<T> commerce) {
        SortedMap<String, T> left = byKey(dynamics);
        SortedMap<String, T> right = byKey(commerce);
        List<Match<T>> pairs = new ArrayList<>();
        List<Match<T>> open = new ArrayList<>();
        for (Rule<T> rule : rules) {
            for (Clusters.Cluster<T> cluster : clusters(rule, left.values(), right.values())) {
                cluster.dynamics().forEach(one -> left.remove(one.key()));
                cluster.commerce().forEach(one -> right.remove(one.key()));
                (cluster.isPair() ? pairs : open).add(match(cluster, rule));
            }
        }
        List<Match<T>> matches = new ArrayList<>(pairs);
        matches.addAll(open);
        left.values().forEach(one -> matches.add(new Match.Alone<>(one, Match.Origin.DYNAMICS)));
        right.values().forEach(one -> matches.add(new Match.Alone<>(one, Match.Origin.COMMERCE)));
        return List.copyOf(matches);
    }

    private static <T extends Candidate> SortedMap<String, T> byKey(Collection<T> records) {
        SortedMap<String, T> sorted = new TreeMap<>();
        records.forEach(one -> sorted.put(one.key(), one));
        return sorted;
    }

    private static <T extends Candidate> List<Clusters.Cluster<T>> clusters(
            Rule<T> rule, Collection<T> dynamics, Collection<T> commerce) {
        return new Clusters<>(rule, dynamics, commerce)
                .all().stream()
                        .sorted(Comparator.comparing(
                                cluster -> cluster.dynamics().getFirst().key()))
                        .toList();
    }

    private Match<T> match(Clusters.Cluster<T> cluster, Rule<T> rule) {
        if (!cluster.isPair()) {
            return new Match.Ambiguous<>(cluster.dynamics(), cluster.commerce(), rule.by());
        }
        T dynamics = cluster.dynamics().getFirst();
        T commerce = cluster.commerce().getFirst();
        return new Match.Proposed<>(dynamics, commerce, rule.by(), doubts.apply(dynamics, commerce));
    }
}
