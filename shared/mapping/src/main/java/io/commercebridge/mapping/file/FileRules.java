package io.commercebridge.mapping.file;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files are carried over. A reason never names the file: its name may be personal.
 *
 * @param limit largest size in bytes
 * @param types MIME types, in lower case
 */
public record FileRules(long limit, Set<String> types) {
    private static final String ANYTHING = "application/octet-stream";

    public FileRules {
        requireNonNull(types, "types");
        if (limit < 1) {
            throw new IllegalArgumentException("the largest size of a file must be positive, not " + limit);
        }
        if (types.isEmpty()) {
            throw new IllegalArgumentException("no type of file is allowed");
        }
    }

    /** Types separated by commas, for example {@code application/pdf, image/png}. */
    public static FileRules of(long limit, String types) {
        return new FileRules(
                limit,
                Arrays.stream(types.split(",", -1))
                        .map(FileRules::normal)
                        .filter(type -> !type.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /**
     * Why the file must stay where it is, as far as that can be told without its bytes; empty if it need not.
     *
     * @param declared the type that it says it has
     * @param size in bytes, as far as it is known
     */
    public Optional<String> refusal(Optional<String> declared, Optional<Long> size) {
        Optional<String> told = told(declared);
        return told.filter(type -> !types.contains(type))
                .map(type -> "files of type " + type + " are not allowed")
                .or(() -> size.flatMap(this::tooLarge));
    }

    /** Judges the whole file. A file that does not tell its type has the allowed one by whose signature it begins. */
    public FileVerdict judge(Optional<String> declared, String name, String base64) {
        Optional<String> refusal = refusal(declared, Optional.of(FileContent.sizeOf(base64)));
        if (refusal.isPresent()) {
            return new FileVerdict.Refused(refusal.get());
        }
        Optional<String> type = told(declared).or(() -> recognized(base64));
        if (type.isEmpty()) {
            return new FileVerdict.Refused("its type is not known");
        }
        boolean contradicted = FileSignature.of(type.get())
                .filter(signature -> !signature.begins(base64))
                .isPresent();
        return contradicted
                ? new FileVerdict.Refused("it says that it is " + type.get() + ", but does not begin like one")
                : new FileVerdict.Accepted(new FileContent(name, type.get(), base64));
    }

    private Optional<String> tooLarge(long bytes) {
        return bytes <= limit ? Optional.empty() : Optional.of(bytes + " bytes are over the limit of " + limit);
    }

    private static Optional<String> told(Optional<String> declared) {
        return declared.map(FileRules::normal).filter(type -> !type.isEmpty() && !type.equals(ANYTHING));
    }

    private Optional<String> recognized(String base64) {
        return types.stream()
                .filter(type -> FileSignature.of(type)
                        .filter(signature -> signature.begins(base64))
                        .isPresent())
                .findFirst();
    }

    private static String normal(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
