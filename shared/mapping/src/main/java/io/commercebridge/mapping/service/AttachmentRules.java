package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.code.CodeTable.Unmapped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which attachments are carried over.
 *
 * @param limit largest size in bytes
 * @param types ending of the file name → MIME type that such a file has; {@code *=pass} lets all others through
 */
public record AttachmentRules(long limit, CodeTable types) {
    private static final String ANYTHING = "application/octet-stream";

    /** What becomes of an attachment. */
    public sealed interface Verdict {}

    /** It is carried over, under this name and type. */
    public record Accepted(String fileName, String mimeType) implements Verdict {}

    /** It stays where it is. */
    public record Refused(String reason) implements Verdict {}

    public AttachmentRules {
        requireNonNull(types, "types");
        if (limit < 1) {
            throw new IllegalArgumentException("the largest size of an attachment must be positive, not " + limit);
        }
    }

    /** Judges by what is known without the bytes. The reason names no file: its name may be personal. */
    public Verdict judge(Attachment attachment) {
        Optional<Verdict> tooLarge = attachment.size().flatMap(this::tooLarge);
        return tooLarge.orElseGet(() -> judgeType(attachment));
    }

    /** Refused if that many bytes are too many. */
    public Optional<Verdict> tooLarge(long bytes) {
        return bytes <= limit
                ? Optional.empty()
                : Optional.of(new Refused(bytes + " bytes are over the limit of " + limit));
    }

    private Verdict judgeType(Attachment attachment) {
        String name = attachment.fileName().orElse(attachment.code());
        Optional<String> declared = attachment
                .mimeType()
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.equals(ANYTHING));
        Optional<String> ending = ending(name);
        return ending.isPresent()
                ? byEnding(name, ending.get(), declared)
                : declared.map(type -> byType(name, type)).orElse(new Refused("its type is not known"));
    }

    /** The type that the ending stands for, which the declared one must not contradict. */
    private Verdict byEnding(String name, String ending, Optional<String> declared) {
        Optional<String> expected = Optional.ofNullable(types.entries().get(ending));
        if (expected.isEmpty()) {
            return types.unmapped() == Unmapped.PASS
                    ? new Accepted(name, declared.orElse(ANYTHING))
                    : new Refused("files of type ." + ending + " are not allowed");
        }
        return declared.isEmpty() || declared.equals(expected)
                ? new Accepted(name, expected.get())
                : new Refused("it is named ." + ending + " but says that it is " + declared.get());
    }

    private Verdict byType(String name, String declared) {
        Optional<String> ending = types.entries().entrySet().stream()
                .filter(type -> type.getValue().equals(declared))
                .map(Map.Entry::getKey)
                .min(String::compareTo);
        if (ending.isPresent()) {
            return new Accepted(name + "." + ending.get(), declared);
        }
        return types.unmapped() == Unmapped.PASS
                ? new Accepted(name, declared)
                : new Refused("files of type " + declared + " are not allowed");
    }

    private static Optional<String> ending(String name) {
        int dot = name.lastIndexOf('.');
        return Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                .filter(ending -> dot >= 0 && ending.matches("[a-z0-9]{1,10}"));
    }
}
