package io.commercebridge.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the command's name, as {@code name=value}; empty values count as not given.
 *
 * @param options by name
 */
public record Arguments(Map<String, String> options) {
    private static final String ROOT = "root";

    public Arguments {
        options = Map.copyOf(options);
    }

    /** Reads them from the command line, without the command's name. */
    public static Arguments parse(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new Refusal("'" + word + "' is not of the form name=value");
            }
            options.put(word.substring(0, equals), word.substring(equals + 1));
        }
        options.values().removeIf(String::isBlank);
        return new Arguments(options);
    }

    /** @throws Refusal if there is an option that the command does not know */
    public void allowOnly(String... names) {
        options.keySet().stream()
                .filter(name -> !name.equals(ROOT) && !Arrays.asList(names).contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("there is no option '" + name + "'");
                });
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A file, named from {@code root}, or from the working directory where no root is given. */
    public Optional<Path> file(String name) {
        return text(name).map(file -> Path.of(options.getOrDefault(ROOT, "")).resolve(file));
    }
}
