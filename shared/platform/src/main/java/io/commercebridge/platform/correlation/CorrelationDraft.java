package io.commercebridge.platform.correlation;

import io.commercebridge.platform.correlation.Correlation.Parked;
import io.commercebridge.platform.correlation.Correlation.Trial;
import io.commercebridge.platform.correlation.Correlation.Verdict;
import java.util.Optional;

/** A correlation on its way to its next state; what is not set stays as it was. */
public final class CorrelationDraft {
    private final Correlation base;
    private long version;
    private long seen;
    private Optional<String> content;
    private Optional<String> core;
    private Optional<Written> written;
    private Trail trail;
    private Optional<Trial> trial;
    private Optional<Verdict> verdict;
    private Optional<Parked> parked;
    private Optional<String> businessKey;

    CorrelationDraft(Correlation base) {
        this.base = base;
        version = base.version();
        seen = base.seen();
        content = base.content();
        core = base.core();
        written = base.written();
        trail = base.trail();
        trial = base.trial();
        verdict = base.verdict();
        parked = base.parked();
        businessKey = base.businessKey();
    }

    /** The newest settled state of the source; the version never goes back. */
    public CorrelationDraft source(long newVersion, String newContent, String newCore) {
        version = Math.max(version, newVersion);
        seen = Math.max(seen, newVersion);
        content = Optional.of(newContent);
        core = Optional.of(newCore);
        return this;
    }

    /** A version is known of, though its content is not settled. */
    public CorrelationDraft seen(long newVersion) {
        seen = Math.max(seen, newVersion);
        return this;
    }

    /** What a delivery of this version left; a parked event that is not newer is overtaken by it. */
    public CorrelationDraft written(Written delivery, long deliveredVersion) {
        parked = parked.filter(earlier -> earlier.version() > deliveredVersion);
        written = Optional.of(delivery);
        return this;
    }

    /** What the delivery of another record left; this one's versions and what is parked stay as they are. */
    public CorrelationDraft left(Written delivery) {
        written = Optional.of(delivery);
        return this;
    }

    /** What was delivered may not be what is there any more: the next change of any kind is delivered whole. */
    public CorrelationDraft unsettled() {
        content = content.map(_ -> "");
        core = core.map(_ -> "");
        written = written.map(Written::unsettled);
        return this;
    }

    public CorrelationDraft businessKey(Optional<String> key) {
        businessKey = key.or(() -> businessKey);
        return this;
    }

    /** The event is parked; it takes the place of one that was parked before. */
    public CorrelationDraft parked(Parked event) {
        parked = Optional.of(event);
        return this;
    }

    /** The event has come to an end. If it was parked, it no longer is. */
    public CorrelationDraft ended(String eventId, Verdict end) {
        parked = parked.filter(earlier -> !earlier.mark().equals(Trail.mark(eventId)));
        trail = trail.with(new Trail.Entry(Trail.mark(eventId), end.outcome(), end.at()));
        trial = Optional.empty();
        verdict = Optional.of(end);
        return this;
    }

    /** The event has been tried once more, in vain. */
    public CorrelationDraft tried(String eventId) {
        trial = Optional.of(new Trial(Trail.mark(eventId), base.attempts(eventId) + 1));
        return this;
    }

    public Correlation build() {
        return new Correlation(
                base.key(),
                base.fence(),
                version,
                seen,
                content,
                core,
                written,
                trail,
                trial,
                verdict,
                parked,
                businessKey,
                base.other());
    }
}
