package io.commercebridge.commands.load.told;

import io.commercebridge.commands.load.dry.Differences;
import java.util.SortedMap;

/** What a load would do to the shop, with some values of each attribute that would change. */
public final class DifferencesReport {
    private static final int LONGEST = 60;

    private DifferencesReport() {}

    public static void tell(Differences differences, Report report) {
        differences.sets().forEach((set, counts) -> {
            report.line("");
            report.line(
                    "%s: %,d to create, %,d to change, %,d equal%s",
                    set,
                    counts.count(Differences.CREATE),
                    counts.count(Differences.CHANGE),
                    counts.count(Differences.EQUAL),
                    others(counts.count(Differences.OTHER)));
            attributes(counts, report);
        });
    }

    private static String others(long writes) {
        return writes == 0 ? "" : ", " + writes + " other writes";
    }

    private static void attributes(Differences.Counts counts, Report report) {
        SortedMap<String, Long> attributes = counts.attributes();
        attributes.forEach((attribute, items) -> {
            report.line("  %s differs in %,d", attribute, items);
            counts.samples(attribute)
                    .forEach(sample -> report.line(
                            "      %s  '%s' -> '%s'", sample.key(), cut(sample.there()), cut(sample.told())));
        });
    }

    private static String cut(String text) {
        String plain = Report.plain(text);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
