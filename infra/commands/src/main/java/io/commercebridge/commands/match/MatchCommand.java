package io.commercebridge.commands.match;

import io.commercebridge.commands.Arguments;
import io.commercebridge.commands.Command;
import io.commercebridge.commands.Refusal;
import io.commercebridge.commands.match.file.Accepted;
import io.commercebridge.commands.match.file.Proposal;
import io.commercebridge.commands.match.file.ProposalFile;
import io.commercebridge.commands.match.source.Pairs;
import io.commercebridge.commands.match.source.Reading;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Proposes pairs into a file; with {@code accept=<file>}, records those that a human has accepted in it. */
@Singleton
final class MatchCommand implements Command {
    private static final String OUT = "out";
    private static final String ACCEPT = "accept";

    private final DryRun dryRun;
    private final Existing existing;
    private final Acceptance acceptance;
    private final Reading reading;

    MatchCommand(DryRun dryRun, Existing existing, Acceptance acceptance, Reading reading) {
        this.dryRun = dryRun;
        this.existing = existing;
        this.acceptance = acceptance;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public String usage() {
        return "match out=<file>       proposes pairs of customers that both systems have; changes nothing\n"
                + "match accept=<file>    records the pairs that are accepted in the file, and has them synced";
    }

    @Override
    public Map<String, String> required() {
        return Map.of("bridge.queue." + Pairs.FLOW + ".url", "URL of the FIFO queue into which accepted pairs go");
    }

    @Override
    public int run(Arguments arguments) {
        arguments.allowOnly(OUT, ACCEPT);
        return arguments
                .file(ACCEPT)
                .map(this::accept)
                .orElseGet(() -> propose(
                        arguments.file(OUT).orElseThrow(() -> new Refusal("neither out nor accept names a file"))));
    }

    private int propose(Path path) {
        ProposalFile file = new ProposalFile(path);
        file.refuseToOverwriteDecisions();
        DryRun.Result result = dryRun.run(reading);
        List<Proposal> proposals = Proposals.of(result);
        file.write(proposals);
        new Report(reading.out()).tell(result, proposals);
        reading.out()
                .printf(
                        "%n  %d lines in %s. It holds names of people: keep it to yourself, delete it in the end.%n",
                        proposals.size(), path);
        return 0;
    }

    private int accept(Path path) {
        List<Accepted> accepted = new ProposalFile(path).accepted();
        Map<String, String> numbers = existing.check(accepted, reading);
        return acceptance.run(accepted, numbers, reading.out()) ? 0 : 1;
    }
}
