package io.commercebridge.mapping.fulfilment.plan;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.fulfilment.Consignment;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which consignments are to be written so that SAP Commerce shows the shipments as they are: none goes back, and no more
 * of an entry is shipped than is ordered. A shipment that breaks the law is refused; the others go over.
 *
 * @param before as SAP Commerce has them
 * @param after as it will have them
 * @param refused the reasons by the key of the shipment
 * @param behind what is told of milestones that are passed already
 * @param notes why nothing was written of a shipment
 */
public record ConsignmentPlan(
        Consignments before,
        Consignments after,
        Map<String, Refusal> refused,
        List<String> behind,
        List<String> notes) {

    /** Why a shipment does not go over, and what to do about it. */
    public record Refusal(String reason, String remedy) {}

    private static final Comparator<Wanted> FURTHEST_FIRST = Comparator.comparing(
                    (Wanted wanted) -> wanted.shipment().milestone())
            .reversed()
            .thenComparing(Wanted::code);

    public ConsignmentPlan {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        refused = Map.copyOf(refused);
        behind = List.copyOf(behind);
        notes = List.copyOf(notes);
    }

    /** Nothing planned yet. */
    public static ConsignmentPlan of(Consignments before) {
        return new ConsignmentPlan(before, before, Map.of(), List.of(), List.of());
    }

    /** The consignments to be written, in the order of their codes, so that two writers write in one order. */
    public List<Consignment> writes() {
        return after.byCode().values().stream()
                .filter(one -> !before.find(one.code()).equals(Optional.of(one)))
                .sorted(Comparator.comparing(Consignment::code))
                .toList();
    }

    /** What gives way first makes room for what needs it: a split moves a quantity from one shipment to another. */
    public ConsignmentPlan with(List<Wanted> shipments) {
        List<Wanted> growing = new ArrayList<>();
        ConsignmentPlan plan = this;
        for (Wanted wanted : shipments.stream().sorted(FURTHEST_FIRST).toList()) {
            if (plan.grows(wanted)) {
                growing.add(wanted);
            } else {
                plan = plan.with(wanted);
            }
        }
        for (Wanted wanted : growing) {
            plan = plan.with(wanted);
        }
        return plan;
    }

    private boolean grows(Wanted wanted) {
        return ConsignmentStep.of(wanted, after.find(wanted.code())) instanceof Step.Next(Consignment next)
                && !after.find(next.code())
                        .map(Consignment::taken)
                        .orElse(Quantities.NONE)
                        .covers(next.taken());
    }

    private ConsignmentPlan with(Wanted wanted) {
        Optional<Consignment> current = after.find(wanted.code());
        ConsignmentPlan noted = passed(wanted, current);
        return switch (ConsignmentStep.of(wanted, current)) {
            case Step.Next(Consignment next) ->
                after.tooMuchWith(next)
                        .map(sums -> noted.refusing(
                                wanted,
                                "order " + after.orderCode() + ", shipment "
                                        + wanted.shipment().name() + ": " + sums,
                                "Correct the quantities of the shipment or of the order; the next event of the order"
                                        + " tells it again."))
                        .orElseGet(() -> noted.after(after.with(next)));
            case Step.Nothing(String reason) -> noted.noting(reason);
            case Step.Refused(String reason, String remedy) -> noted.refusing(wanted, reason, remedy);
        };
    }

    private ConsignmentPlan passed(Wanted wanted, Optional<Consignment> current) {
        Milestone told = wanted.shipment().milestone();
        List<String> all = new ArrayList<>(behind);
        ConsignmentStep.reached(wanted, current)
                .filter(reached -> reached.compareTo(told) > 0)
                .map(reached -> behind(wanted.shipment().name(), told, reached))
                .ifPresent(all::add);
        return new ConsignmentPlan(before, after, refused, all, notes);
    }

    private static String behind(String name, Milestone told, Milestone reached) {
        return told == Milestone.CANCELLED
                ? "shipment " + name + " was cancelled after it had left, its consignment stays " + reached.id()
                : "shipment " + name + ": " + told.id() + " is behind " + reached.id();
    }

    private ConsignmentPlan after(Consignments next) {
        return new ConsignmentPlan(before, next, refused, behind, notes);
    }

    private ConsignmentPlan noting(String reason) {
        List<String> all = new ArrayList<>(notes);
        all.add(reason);
        return new ConsignmentPlan(before, after, refused, behind, all);
    }

    private ConsignmentPlan refusing(Wanted wanted, String reason, String remedy) {
        return refusing(wanted.shipment().key(), new Refusal(reason, remedy));
    }

    /** The same with a shipment that does not go over for a reason of its own. */
    public ConsignmentPlan refusing(String key, Refusal refusal) {
        Map<String, Refusal> all = new LinkedHashMap<>(refused);
        all.put(key, refusal);
        return new ConsignmentPlan(before, after, all, behind, notes);
    }
}
