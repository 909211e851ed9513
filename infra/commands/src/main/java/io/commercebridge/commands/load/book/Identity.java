package io.commercebridge.commands.load.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Between which environments a load runs, and with which settings: progress of another one is worth nothing.
 *
 * @param settings values by variable, none of them secret
 */
public record Identity(Map<String, String> settings) {
    private static final String SETTINGS = "settings";

    public Identity {
        settings = Map.copyOf(settings);
    }

    /** The first setting in which the other differs, in words. */
    Optional<String> difference(Identity other) {
        SortedSet<String> names = new TreeSet<>(settings.keySet());
        names.addAll(other.settings.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(settings.get(name), other.settings.get(name)))
                .map(name -> name + " was " + shown(name) + " and is " + other.shown(name))
                .findFirst();
    }

    private String shown(String name) {
        return Optional.ofNullable(settings.get(name))
                .map(value -> "'" + value + "'")
                .orElse("not set");
    }

    static Identity read(JsonNode json) {
        SortedMap<String, String> settings = new TreeMap<>();
        json.path(SETTINGS)
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return new Identity(settings);
    }

    void write(ObjectNode json) {
        ObjectNode all = json.putObject(SETTINGS);
        new TreeMap<>(settings).forEach(all::put);
    }
}
