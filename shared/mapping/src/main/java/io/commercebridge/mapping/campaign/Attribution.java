package io.commercebridge.mapping.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which campaigns the codes of an order stand for. It is decided once for each code and kept, also when the order loses
 * the code or the campaign takes another one: the order came from the campaign that had the code then.
 */
public record Attribution(Map<CampaignCode, List<String>> campaigns) {
    public static final Attribution NONE = new Attribution(Map.of());

    public Attribution {
        campaigns = Map.copyOf(campaigns);
    }

    /** Reads what {@link #text()} has written. */
    public static Attribution parse(String text) {
        Map<CampaignCode, List<String>> campaigns = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            campaigns.put(CampaignCode.parse(words[0]), List.of(words).subList(1, words.length));
        });
        return new Attribution(campaigns);
    }

    /** One line for each code: the code and the ids of its campaigns. */
    public String text() {
        return new TreeMap<>(campaigns)
                .entrySet().stream()
                        .map(entry -> entry.getKey().text() + " " + String.join(" ", entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** Those codes of which it has not been decided yet. */
    public SortedSet<CampaignCode> undecided(Collection<CampaignCode> codes) {
        SortedSet<CampaignCode> open = new TreeSet<>(codes);
        open.removeAll(campaigns.keySet());
        return open;
    }

    /** With what has been found; a code without a campaign stays undecided, and what is decided stays. */
    public Attribution with(Map<CampaignCode, List<String>> found) {
        Map<CampaignCode, List<String>> all = new TreeMap<>(found);
        all.values().removeIf(List::isEmpty);
        all.putAll(campaigns);
        return new Attribution(all);
    }

    /** All campaigns that the order has ever stood for, each once, always in the same order. */
    public List<String> all() {
        return campaigns.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** By which of these codes the order stands for the campaign; empty if by none of them. */
    public Optional<CampaignCode> codeOf(String campaign, Set<CampaignCode> present) {
        List<CampaignCode> codes = new ArrayList<>(present);
        codes.removeIf(code -> !campaigns.getOrDefault(code, List.of()).contains(campaign));
        return codes.stream().sorted().findFirst();
    }
}
