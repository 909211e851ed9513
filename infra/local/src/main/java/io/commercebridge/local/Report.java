package io.commercebridge.local;

import io.commercebridge.local.outcome.OutcomeLine;
import io.commercebridge.testkit.server.Journal;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of every event and what it cost in requests, as a table. */
record Report(PrintStream out) {
    private static final String ROW = "  %-10s %-10s %-34s %-42s %s%n";

    void outcomes(List<OutcomeLine> lines) {
        out.printf("%nOutcome of every event%n");
        out.printf(ROW, "flow", "outcome", "record", "event type", "reason");
        lines.forEach(line -> out.printf(ROW, line.flow(), line.outcome(), record(line), line.type(), line.reason()));
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.flow() + " " + line.outcome(), 1, Integer::sum));
        out.printf("%nIn all: %s%n", counts);
    }

    void requests(String system, Journal journal) {
        int business = journal.business().size();
        Map<String, Integer> methods = new TreeMap<>();
        journal.business().forEach(entry -> methods.merge(entry.request().method(), 1, Integer::sum));
        out.printf(
                "Requests to %-12s %3d %s, and %d for tokens%n",
                system, business, methods, journal.entries().size() - business);
    }

    /** Without the flow, which stands beside it. */
    private static String record(OutcomeLine line) {
        return line.record().startsWith(line.flow() + "#")
                ? line.record().substring(line.flow().length() + 1)
                : line.record();
    }
}
