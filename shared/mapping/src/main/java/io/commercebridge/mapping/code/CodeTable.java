package io.commercebridge.mapping.code;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Translates the codes of one list; a code that is not in it is refused unless the table says otherwise.
 *
 * @param name as operators know it, for example {@code unit}
 * @param entries from the source's code to the target's, in the order of their declaration; letter case matters
 */
public record CodeTable(String name, Map<String, String> entries, Unmapped unmapped) {

    /** What happens to a code without an entry. */
    public enum Unmapped {
        /** The event is parked; the table and the value are named. */
        REFUSE,
        /** The code is handed over as it is. */
        PASS,
        /** The target stays empty. */
        OMIT
    }

    public CodeTable {
        requireNonNull(name, "name");
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        requireNonNull(unmapped, "unmapped");
    }

    /**
     * Reads {@code pieces=Each, kg=Kilogram, *=pass}; the star entry is {@code pass} or {@code omit}.
     *
     * @throws IllegalArgumentException with the offending entry
     */
    public static CodeTable parse(String name, String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            if (entry.isBlank()) {
                continue;
            }
            int equals = entry.indexOf('=');
            String code = equals < 0 ? "" : entry.substring(0, equals).strip();
            String target = entry.substring(equals + 1).strip();
            if (code.isEmpty() || target.isEmpty()) {
                throw new IllegalArgumentException(
                        "code table " + name + ": '" + entry.strip() + "' is not of the form source=target");
            }
            entries.put(code, target);
        }
        return new CodeTable(name, entries, policy(name, Optional.ofNullable(entries.remove("*"))));
    }

    private static Unmapped policy(String name, Optional<String> star) {
        return switch (star.orElse("refuse")) {
            case "refuse" -> Unmapped.REFUSE;
            case "pass" -> Unmapped.PASS;
            case "omit" -> Unmapped.OMIT;
            default ->
                throw new IllegalArgumentException(
                        "code table " + name + ": '*=" + star.orElse("") + "' is none of refuse, pass, omit");
        };
    }

    /** The table read the other way: of several entries for one target the first counts, an unmapped code is handed over. */
    public CodeTable backwards() {
        Map<String, String> back = new LinkedHashMap<>();
        entries.forEach((code, target) -> back.putIfAbsent(target, code));
        return new CodeTable(name, back, Unmapped.PASS);
    }

    /**
     * The target's code; absent only where the table omits unmapped codes.
     *
     * @throws MappingException naming table and value when the code is not mapped
     */
    public Optional<String> translate(String code) {
        Optional<String> target = Optional.ofNullable(entries.get(code));
        if (target.isPresent()) {
            return target;
        }
        return switch (unmapped) {
            case PASS -> Optional.of(code);
            case OMIT -> Optional.empty();
            case REFUSE ->
                throw new MappingException(
                        "code table '" + name + "' has no entry for '" + code + "'",
                        "Add the entry to the code table '" + name + "', deploy, and replay.");
        };
    }

    /**
     * The target's code where the target is a number (a Dataverse choice).
     *
     * @throws MappingException naming table and value when it is not mapped, or not mapped to a number
     */
    public Optional<Integer> translateToChoice(String code) {
        return translate(code).map(target -> {
            try {
                return Integer.valueOf(target);
            } catch (NumberFormatException e) {
                throw new MappingException(
                        "code table '" + name + "' maps '" + code + "' to '" + target + "', which is no choice number",
                        "Correct the entry of the code table '" + name + "', deploy, and replay.");
            }
        });
    }
}
