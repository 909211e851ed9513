package io.commercebridge.mapping.fulfilment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import java.util.Optional;

/**
 * The codes of both sides.
 *
 * @param milestones a choice of Dynamics or a word of a notification → milestone
 * @param statuses milestone → consignment status
 */
public record FulfilmentCodes(CodeTable milestones, CodeTable statuses) {

    public FulfilmentCodes {
        requireNonNull(milestones, "milestones");
        requireNonNull(statuses, "statuses");
    }

    /** @throws MappingException naming table and value if it is none, or the table maps it to something else */
    public Milestone milestone(String code) {
        Optional<Milestone> named = milestones.entries().containsKey(code) ? Optional.empty() : Milestone.of(code);
        return named.orElseGet(() -> {
            String target = milestones.translate(code).orElse("");
            return Milestone.of(target)
                    .orElseThrow(() -> new MappingException(
                            "code table '" + milestones.name() + "' maps '" + code + "' to '" + target
                                    + "', which is no milestone",
                            "Correct the entry of the code table '" + milestones.name() + "', deploy, and replay."));
        });
    }

    /** @throws MappingException naming table and value if the milestone has no status */
    public String status(Milestone milestone) {
        return statuses.translate(milestone.id())
                .orElseThrow(() -> new MappingException(
                        "code table '" + statuses.name() + "' omits '" + milestone.id()
                                + "', but a consignment has a status",
                        "Add the entry to the code table '" + statuses.name() + "', deploy, and replay."));
    }

    /** The milestone that a status of SAP Commerce stands for, the furthest if several do; absent if none does. */
    public Optional<Milestone> reachedBy(String status) {
        Optional<Milestone> furthest = Optional.empty();
        for (Milestone milestone : Milestone.values()) {
            if (status.equals(statuses.entries().get(milestone.id()))) {
                furthest = Optional.of(milestone);
            }
        }
        return furthest;
    }
}
