package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.ClassRules;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.platform.flow.bulk.BulkDirection;
import io.commercebridge.platform.flow.bulk.Tried;
import io.commercebridge.segments.membership.shop.MemberWriter;
import io.commercebridge.segments.membership.shop.Move;
import io.commercebridge.segments.membership.wanted.Hint;
import io.commercebridge.segments.membership.wanted.Snapshot;
import io.commercebridge.segments.membership.wanted.SnapshotReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Member of lists, classes and campaigns → member of user groups. An event only says about whom: which groups the member is to
 * be in is read, so that neither order nor repetition of the events matters.
 */
final class MemberToCommerce implements BulkDirection<Membership> {
    private static final Set<String> TYPES = Set.of(
            "dataverse.list.AddMember",
            "dataverse.list.RemoveMember",
            "dataverse.listmember.Retrieve",
            "dataverse.account.Create",
            "dataverse.account.Update");

    private final SnapshotReader reader;
    private final ClassRules classes;
    private final Counterparts customers;
    private final MemberWriter writer;
    private final MissingMembers missing;

    /** @param customers counterparts of the flow customers */
    record Tools(
            SnapshotReader reader,
            ClassRules classes,
            Counterparts customers,
            MemberWriter writer,
            MissingMembers missing) {}

    MemberToCommerce(Tools tools) {
        this.reader = requireNonNull(tools.reader(), "reader");
        this.classes = requireNonNull(tools.classes(), "classes");
        this.customers = requireNonNull(tools.customers(), "customers");
        this.writer = requireNonNull(tools.writer(), "writer");
        this.missing = requireNonNull(tools.missing(), "missing");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return TYPES.contains(event.type());
    }

    @Override
    public List<Tried<Reading<Membership>>> readAll(List<BridgeEvent> events) {
        List<Tried<Hint>> hints = events.stream()
                .map(event -> Tried.of(() -> Hint.of(event, classes)))
                .toList();
        Snapshot now = reader.read(hints.stream()
                .flatMap(hint -> hint instanceof Tried.Done<Hint>(Hint told)
                        ? Optional.of(told).stream()
                        : Optional.<Hint>empty().stream())
                .toList());
        Map<String, String> keys = customers.inCommerce(now.members());
        return hints.stream()
                .map(hint -> Tried.of(() -> reading(hint.get(), now, keys)))
                .toList();
    }

    private static Reading<Membership> reading(Hint hint, Snapshot now, Map<String, String> keys) {
        Optional<String> silence = now.silence(hint);
        if (silence.isPresent()) {
            return new Reading.Ignored<>(silence.get());
        }
        Optional<String> uid = Optional.ofNullable(keys.get(hint.member()))
                .flatMap(key -> IntegrationKey.parse(key).segment(0));
        Membership member = new Membership(now.of(hint.member()), uid);
        String content = member.content();
        // No version: what Dynamics says now is never older than what was recorded.
        return new Reading.Changed<>(new Change<>(0, content, content, Optional.empty(), false, uid, member));
    }

    @Override
    public List<Tried<Effect>> deliverAll(List<Delivery<Membership>> deliveries) {
        List<Plan> plans = deliveries.stream().map(Plan::of).toList();
        List<Move> moves = plans.stream()
                .filter(plan -> !plan.waits())
                .flatMap(plan -> plan.toMove().stream())
                .toList();
        Map<String, RuntimeException> failed =
                new HashMap<>(missing.awaited(plans.stream().filter(Plan::waits).toList()));
        failed.putAll(writer.write(
                moves, WriteOptions.causedBy(deliveries.getFirst().event().id())));
        return plans.stream()
                .map(plan -> Optional.ofNullable(failed.get(plan.id()))
                        .<Tried<Effect>>map(Tried.Failed::new)
                        .orElseGet(() -> new Tried.Done<>(plan.effect())))
                .toList();
    }
}
