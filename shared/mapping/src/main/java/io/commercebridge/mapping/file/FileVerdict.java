package io.commercebridge.mapping.file;

import static java.util.Objects.requireNonNull;

/** What becomes of a file. */
public sealed interface FileVerdict {

    /** It is carried over like this. */
    record Accepted(FileContent file) implements FileVerdict {
        public Accepted {
            requireNonNull(file, "file");
        }
    }

    /** It stays where it is. */
    record Refused(String reason) implements FileVerdict {
        public Refused {
            requireNonNull(reason, "reason");
        }
    }
}
