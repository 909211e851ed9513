package io.commercebridge.commands.load.told;

import java.time.Duration;
import java.util.Locale;

/** Durations as people read them. */
final class Times {
    private Times() {}

    /** For example {@code 1:02:03} or {@code 2:03}. */
    static String text(long millis) {
        Duration time = Duration.ofMillis(millis);
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
