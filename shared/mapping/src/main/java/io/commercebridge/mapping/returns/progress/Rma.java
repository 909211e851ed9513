package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an RMA stands in Dynamics.
 *
 * @param number by which people know it there
 * @param subStatus the name of its sub-status
 * @param systemStatus the name of its system status
 */
public record Rma(
        String number, Optional<String> subStatus, String systemStatus, Messages messages, List<RmaLine> lines) {

    /**
     * What the buyer is to know.
     *
     * @param decision why it was decided so
     * @param instructions what the buyer has to do
     * @param tracking number of the parcel
     */
    public record Messages(Optional<String> decision, Optional<String> instructions, Optional<String> tracking) {
        public Messages {
            requireNonNull(decision, "decision");
            requireNonNull(instructions, "instructions");
            requireNonNull(tracking, "tracking");
        }

        /** One a line; empty if there is nothing to tell. */
        public Optional<String> text() {
            String text = Stream.of(decision, instructions, tracking.map(number -> "Tracking number: " + number))
                    .flatMap(Optional::stream)
                    .map(String::strip)
                    .collect(Collectors.joining("\n"));
            return Optional.of(text).filter(told -> !told.isEmpty());
        }
    }

    public Rma {
        requireNonNull(number, "number");
        requireNonNull(subStatus, "subStatus");
        requireNonNull(systemStatus, "systemStatus");
        requireNonNull(messages, "messages");
        lines = List.copyOf(lines);
    }

    /** Of what still is to come back. */
    public List<RmaLine> openLines() {
        return lines.stream().filter(line -> !line.cancelled()).toList();
    }
}
