package io.commercebridge.segments.membership;

import io.commercebridge.mapping.segment.GivenGroups;
import io.commercebridge.mapping.segment.GroupMove;
import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.segments.membership.shop.Move;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be done about one member. */
record Plan(Delivery<Membership> delivery, GivenGroups given, GroupMove move) {

    static Plan of(Delivery<Membership> delivery) {
        GivenGroups given = delivery.known()
                .written()
                .flatMap(Written::state)
                .map(GivenGroups::parse)
                .orElse(GivenGroups.NONE);
        Membership member = delivery.payload();
        return new Plan(
                delivery,
                given,
                GroupMove.between(
                        given, member.wanted().groups(), member.wanted().atStake()));
    }

    String id() {
        return delivery.event().subject();
    }

    Optional<MemberKind> kind() {
        return delivery.payload().wanted().kind().or(given::kind);
    }

    /** The member is to join a group, and the shop does not have it yet. */
    boolean waits() {
        return !move.joining().isEmpty() && delivery.payload().uid().isEmpty();
    }

    /** What is to be written; empty if nothing is, or if the member is not in the shop. */
    Optional<Move> toMove() {
        return delivery.payload()
                .uid()
                .filter(_ -> !move.isNothing())
                .map(uid -> new Move(
                        id(),
                        kind().orElseThrow(() -> new IllegalStateException("nobody tells what member " + id() + " is")),
                        uid,
                        move));
    }

    /** What it came to once that is done. */
    Effect effect() {
        if (toMove().isPresent()) {
            return new Effect.Wrote(written(), List.of());
        }
        if (delivery.known().parked().isPresent()) {
            // Else what is parked would wait for somebody whom nobody wants in a group any more.
            return new Effect.Wrote(written(), List.of("what is parked of the member is not wanted any more"));
        }
        return given.uids().isEmpty() && delivery.payload().wanted().groups().isEmpty()
                ? new Effect.Nothing(Outcome.IGNORED, "no list, class or campaign gives the member a group of the shop")
                : new Effect.Nothing(Outcome.UNCHANGED, "the member is in its groups");
    }

    /**
     * The member is its own counterpart: its key in the shop is the flow customers' to remember, and changes with an e-mail
     * address.
     */
    private Written written() {
        GivenGroups now = new GivenGroups(kind(), delivery.payload().wanted().groups());
        return new Written(id(), Optional.empty(), Optional.of(now.text()), Map.of());
    }
}
