package io.commercebridge.platform.remote.answer;

import io.commercebridge.platform.failure.Category;
import java.util.Optional;

/** How one system says that something went wrong. */
public interface Dialect {

    /** What must happen to a request that failed. */
    enum Verdict {
        /** Passing trouble: try again here. */
        RETRY(Category.TRANSIENT),
        /** Passing, but not within seconds: hand the event back to its queue. */
        LATER(Category.TRANSIENT),
        /** The same request can never succeed. */
        NEVER(Category.PERMANENT);

        private final Category category;

        Verdict(Category category) {
            this.category = category;
        }

        Category category() {
            return category;
        }
    }

    /** The remote error code and message, empty where there is none. */
    record Said(String code, String message) {}

    /** The system's name as operators know it. */
    String system();

    /** What the body of a failed request says. */
    Said read(Received failed);

    /** The id under which the system logged the request. */
    Optional<String> requestId(Received failed);

    /** What must happen next; the default knows HTTP only. */
    default Verdict judge(int status, String code) {
        return switch (status) {
            case 0, 429, 502, 503, 504 -> Verdict.RETRY;
            case 401, 408, 500 -> Verdict.LATER;
            default -> Verdict.NEVER;
        };
    }

    /** What an operator can do about it, where the system's own code tells more than the status. */
    default Optional<String> remedy(int status, String code) {
        return Optional.empty();
    }

    /** The answer that decides: a failed part inside a batch, for example. */
    default Received decisive(Received received) {
        return received;
    }
}
