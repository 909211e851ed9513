package io.commercebridge.platform.remote.answer;

import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.failure.RemoteException.Answer;
import io.commercebridge.platform.remote.answer.Dialect.Said;
import io.commercebridge.platform.remote.answer.Dialect.Verdict;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a system answered, or that it did not, into the one exception that flows know. */
public final class Failures {
    private final Dialect dialect;
    private final Clock clock;

    public Failures(Dialect dialect, Clock clock) {
        this.dialect = dialect;
        this.clock = clock;
    }

    /** The failure behind an answer whose status is not 2xx. */
    public RemoteException of(Received received) {
        Received failed = dialect.decisive(received);
        if (failed.status() >= 300 && failed.status() < 400) {
            return redirect(failed);
        }
        Said said = dialect.read(failed);
        Optional<Duration> wait = failed.header("retry-after")
                .or(() -> received.header("retry-after"))
                .flatMap(header -> RetryAfter.parse(header, clock));
        String message = said.message().isBlank() ? withoutMessage(failed) : said.message();
        Answer answer = new Answer(
                dialect.system(),
                failed.status(),
                said.code(),
                Excerpt.of(message),
                dialect.requestId(failed).or(() -> dialect.requestId(received)),
                wait);
        Verdict verdict = dialect.judge(failed.status(), said.code());
        String remedy = dialect.remedy(failed.status(), said.code()).orElseGet(() -> remedy(failed.status(), verdict));
        return new RemoteException(verdict.category(), answer, remedy, null);
    }

    /** Whether the request succeeded as a whole, with all that its answer holds. */
    public boolean none(Received received) {
        return received.isSuccess() && dialect.decisive(received).isSuccess();
    }

    /** There was no answer: connection refused or lost, time-out, no place, circuit open. */
    public RemoteException unanswered(String what, @Nullable Throwable cause) {
        return new RemoteException(Verdict.RETRY.category(), answer(0, what), remedy(0, Verdict.RETRY), cause);
    }

    /** A 2xx that does not hold what it must; repeating an idempotent request is safe. */
    public RemoteException unreadable(Received received, String what) {
        String message = what + (received.body().isBlank() ? "" : ": " + Excerpt.ofPage(received.body()));
        return new RemoteException(
                Verdict.RETRY.category(),
                answer(received.status(), message),
                "A proxy or login page may stand before " + dialect.system() + "; check its address.",
                null);
    }

    /** Whether another try here and now makes sense. */
    public boolean retryable(RemoteException failure) {
        Answer answer = failure.answer();
        boolean unreadable = answer.status() >= 200 && answer.status() < 300;
        return unreadable || dialect.judge(answer.status(), answer.code()) == Verdict.RETRY;
    }

    private RemoteException redirect(Received received) {
        String to = received.header("location").map(Failures::host).orElse("an unnamed place");
        return new RemoteException(
                Verdict.NEVER.category(),
                answer(received.status(), "redirect refused, to " + to),
                "Set the address of " + dialect.system() + " to the one that it redirects to, if that is trusted.",
                null);
    }

    private Answer answer(int status, String message) {
        return new Answer(dialect.system(), status, "", Excerpt.of(message), Optional.empty(), Optional.empty());
    }

    private String remedy(int status, Verdict verdict) {
        String system = dialect.system();
        return switch (status) {
            case 401 -> "Check the client id and secret with which the bridge calls " + system + ".";
            case 403 -> "Grant the bridge's user in " + system + " the missing privilege, then replay the event.";
            case 404 -> "Check that the record still exists in " + system + ", then replay or discard the event.";
            case 412 -> "Someone else wrote the record in " + system + " first: replay the event to decide anew.";
            case 413 -> "Make the record smaller, or raise the limit of " + system + ", then replay the event.";
            default ->
                verdict == Verdict.NEVER
                        ? "Correct the record, its mapping or the set-up of " + system + ", then replay the event."
                        : "Nothing to do: it is tried again. If it lasts, look at the health of " + system + ".";
        };
    }

    private static String withoutMessage(Received failed) {
        return failed.body().isBlank() ? "no message" : failed.mediaType() + ": " + Excerpt.ofPage(failed.body());
    }

    private static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "another path" : host;
        } catch (IllegalArgumentException e) {
            return "an unreadable address";
        }
    }
}
