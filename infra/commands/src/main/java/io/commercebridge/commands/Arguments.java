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

    /** Whether it is {@code 1}. */
    public boolean flag(String name) {
        return switch (text(name).orElse("0")) {
            case "1" -> true;
            case "0" -> false;
            case String other -> throw new Refusal(name + " is 1 or left out, not '" + other + "'");
        };
    }

    /** A whole number between these two. */
    public int number(String name, int least, int most, int otherwise) {
        String text = text(name).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Refusal(name + " is a number from " + least + " to " + most + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** A file, named from {@code root}, or from the working directory where no root is given. */
    public Optional<Path> file(String name) {
        return text(name).map(this::fromRoot);
    }

    /** A file by its name, as {@link #file} finds it. */
    public Path fromRoot(String file) {
        return Path.of(options.getOrDefault(ROOT, "")).resolve(file);
    }
}
