package io.commercebridge.mapping.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import java.util.Optional;
import java.util.stream.Stream;

/** Which states of an RMA stand for which state of the return, by their names in Dynamics. */
public record StatusTable(CodeTable table) {

    /** @throws IllegalArgumentException if a target is no state of a return: how far it is could not be told then */
    public StatusTable {
        requireNonNull(table, "table");
        table.entries().forEach((name, target) -> {
            if (ReturnStatus.of(target).isEmpty()) {
                throw new IllegalArgumentException("code table " + table.name() + ": '" + name + "=" + target
                        + "' does not lead to a ReturnStatus");
            }
        });
    }

    public static StatusTable parse(String name, String text) {
        return new StatusTable(CodeTable.parse(name, text));
    }

    /**
     * The further one of what the sub-status and the system status stand for.
     *
     * @throws MappingException naming table and value when one of them is not mapped
     */
    public Optional<ReturnStatus> of(Optional<String> subStatus, String systemStatus) {
        return Stream.concat(subStatus.stream(), Stream.of(systemStatus))
                .flatMap(name -> table.translate(name).stream())
                .map(this::status)
                .reduce(ReturnStatus::or);
    }

    private ReturnStatus status(String code) {
        return ReturnStatus.of(code)
                .orElseThrow(() -> new MappingException(
                        "code table '" + table.name() + "' leads to '" + code + "', which is no ReturnStatus",
                        "Add an entry for '" + code + "' to the code table '" + table.name()
                                + "', deploy, and replay."));
    }
}
