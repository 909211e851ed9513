package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.segment.MarketingList;
import io.commercebridge.platform.dynamics.context.AttributeValue;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import io.commercebridge.segments.membership.wanted.LaunchedCampaigns;
import io.commercebridge.segments.membership.wanted.ListGroups;
import io.commercebridge.segments.membership.wanted.ListReader;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a list apart into its members: all of them after a change of the list, or those who were added to it together. */
final class ListToMembers implements Direction<String> {
    private static final String ADDED = "dataverse.list.AddListMembers";
    private static final String CHANGED = "dataverse.list.Update";
    private static final Set<String> TYPES = Set.of(ADDED, CHANGED, ListPages.ADDED, ListPages.MEMBERS);
    private static final Set<String> STATE = Set.of("statecode", "statuscode");

    private final ListReader lists;
    private final LaunchedCampaigns campaigns;
    private final ListPages pages;

    ListToMembers(ListReader lists, LaunchedCampaigns campaigns, ListPages pages) {
        this.lists = requireNonNull(lists, "lists");
        this.campaigns = requireNonNull(campaigns, "campaigns");
        this.pages = requireNonNull(pages, "pages");
    }

    @Override
    public boolean accepts(BridgeEvent event) {
        return TYPES.contains(event.type());
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        return switch (event.type()) {
            case ListPages.ADDED -> new Reading.Several<>(ListPages.slice(event, ListPages.left(event)));
            case ListPages.MEMBERS -> takenApart(pages.page(event));
            default ->
                notConcerned(event).<Reading<String>>map(Reading.Ignored::new).orElseGet(() -> begin(event));
        };
    }

    private static Reading<String> takenApart(List<BridgeEvent> members) {
        return members.isEmpty() ? new Reading.Ignored<>("nobody is in the list") : new Reading.Several<>(members);
    }

    /** Those who were added are named, unless they are so many that the message was cut: then the list tells. */
    private static Reading<String> begin(BridgeEvent event) {
        return event.type().equals(ADDED) && !event.truncated()
                ? takenApart(ListPages.slice(event, added(RemoteExecutionContext.parse(event.data()))))
                : new Reading.Several<>(List.of(ListPages.begin(event, event.subject())));
    }

    private static List<String> added(RemoteExecutionContext context) {
        return context.inputParameters().get("MemberIds") instanceof AttributeValue.Items(List<AttributeValue> values)
                ? values.stream()
                        .map(value -> ((AttributeValue.Text) value).value().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Optional<String> notConcerned(BridgeEvent event) {
        String id = event.subject();
        Map<String, MarketingList> read = lists.read(List.of(id));
        Optional<MarketingList> list = Optional.ofNullable(read.get(id));
        if (list.isEmpty()) {
            return Optional.of("the list is not in Dynamics any more");
        }
        if (list.get().silence().isPresent() || mayHaveBeenOurs(event, list.get())) {
            return list.get().silence();
        }
        return new ListGroups(lists.rules(), read, campaigns.groupsByList())
                .silence(id)
                .or(() -> told(event)
                        .filter(written -> Collections.disjoint(written, STATE))
                        .map(_ -> "neither the state nor the group of list '"
                                + list.get().name() + "' was written"));
    }

    /** The list has another group than before, or may have had one under its former name. */
    private boolean mayHaveBeenOurs(BridgeEvent event, MarketingList list) {
        return told(event)
                .filter(written -> written.contains(lists.rules().column())
                        || written.contains("listname")
                                && list.group().isEmpty()
                                && lists.rules().byName())
                .isPresent();
    }

    /** The columns that were written; empty if the event does not tell. */
    private static Optional<Set<String>> told(BridgeEvent event) {
        return event.type().equals(CHANGED) && !event.truncated()
                ? Optional.of(RemoteExecutionContext.parse(event.data()).changedColumns())
                : Optional.empty();
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        return new Effect.Nothing(Outcome.IGNORED, "a list is taken apart");
    }
}
