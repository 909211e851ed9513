package io.commercebridge.segments.membership.shop;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import io.commercebridge.mapping.segment.GroupItems;
import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.flow.bulk.Tried;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * Moves members between groups: whoever only joins in one request for all, whoever leaves in one for each, because nothing
 * but the whole set makes a member leave.
 *
 * <p>Between reading the whole set and writing it nobody else of this flow writes the member: all events of a member are in
 * one group of the flow's queue.
 */
public final class MemberWriter {
    private final CommerceClient commerce;
    private final UserGroups groups;
    private final CurrentGroups current;
    private final OneRequest request;

    public MemberWriter(CommerceClient commerce, UserGroups groups) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.groups = requireNonNull(groups, "groups");
        this.current = new CurrentGroups(commerce);
        this.request = new OneRequest(commerce);
    }

    /** Those moves that did not take effect, by the row id of the member. */
    public Map<String, RuntimeException> write(List<Move> moves, WriteOptions options) {
        Map<String, RuntimeException> failed = new HashMap<>(lacking(moves, options));
        List<Move> possible =
                moves.stream().filter(move -> !failed.containsKey(move.id())).toList();
        failed.putAll(join(possible.stream().filter(Move::onlyJoins).toList(), options));
        for (MemberKind kind : MemberKind.values()) {
            failed.putAll(replace(
                    kind,
                    possible.stream()
                            .filter(move -> move.kind() == kind && !move.onlyJoins())
                            .toList(),
                    options));
        }
        return failed;
    }

    /** Members that join a group which cannot be made. */
    private Map<String, RuntimeException> lacking(List<Move> moves, WriteOptions options) {
        Collection<String> joined =
                moves.stream().flatMap(move -> move.groups().joining().stream()).collect(toCollection(TreeSet::new));
        Map<String, RuntimeException> missing = groups.ensure(joined, options);
        Map<String, RuntimeException> failed = new HashMap<>();
        for (Move move : moves) {
            move.groups().joining().stream()
                    .filter(missing::containsKey)
                    .findFirst()
                    .flatMap(group -> Optional.ofNullable(missing.get(group)))
                    .ifPresent(cause -> failed.put(move.id(), cause));
        }
        return failed;
    }

    private Map<String, RuntimeException> join(List<Move> moves, WriteOptions options) {
        SequencedMap<String, Change> changes = new LinkedHashMap<>();
        moves.forEach(move -> changes.put(
                move.id(),
                Change.upsert(
                        MemberSets.of(move.kind()),
                        ItemBody.of(
                                GroupItems.toMember(move.uid(), move.groups().joining())))));
        return request.send(changes, options);
    }

    private Map<String, RuntimeException> replace(MemberKind kind, List<Move> moves, WriteOptions options) {
        Map<String, RuntimeException> failed = new HashMap<>();
        if (moves.isEmpty()) {
            return failed;
        }
        Tried<Map<String, List<String>>> now =
                Tried.of(() -> current.of(kind, moves.stream().map(Move::uid).toList()));
        for (Move move : moves) {
            if (Tried.of(() -> replace(move, now.get(), options))
                    instanceof Tried.Failed<Move>(RuntimeException cause)) {
                failed.put(move.id(), cause);
            }
        }
        return failed;
    }

    private Move replace(Move move, Map<String, List<String>> current, WriteOptions options) {
        Optional<List<String>> now = Optional.ofNullable(current.get(move.uid()));
        if (now.isEmpty() && move.groups().joining().isEmpty()) {
            // Whoever is not there is in no group.
            return move;
        }
        List<String> groups = now.orElseThrow(() -> BridgeException.refused(
                "the " + move.kind().table() + " " + move.id() + " is not in SAP Commerce under its uid",
                "Look for the customer in the shop; let the flow customers deliver it again, then replay."));
        LinkedHashSet<String> all = move.groups().over(groups);
        if (!all.equals(new LinkedHashSet<>(groups))) {
            commerce.patch(
                    MemberSets.of(move.kind()).item(IntegrationKey.of(move.uid())),
                    ItemBody.of(GroupItems.toGroups(all)),
                    options);
        }
        return move;
    }
}
