package io.commercebridge.segments.membership;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.dynamics.rows.ReadEvents;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.membership.wanted.ListMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes events about the members of a list, so many at a time. Each page ends with the event that leads to the next one: after a
 * crash only the page at hand is made again, with the same ids.
 */
final class ListPages {
    /** The event that goes on with a page of the list's members. */
    static final String MEMBERS = "bridge.list.members";
    /** The event that goes on with members who were added together. */
    static final String ADDED = "bridge.list.added";

    private static final ReadEvents.Rows ROWS = new ReadEvents.Rows("listmember", ListMembers.MEMBER);
    private static final int PAGE = 500;
    private static final String SEPARATOR = ",";

    private final ListMembers members;

    ListPages(ListMembers members) {
        this.members = requireNonNull(members, "members");
    }

    /** The event that takes a whole list apart; asks nobody. */
    static BridgeEvent begin(BridgeEvent cause, String listId) {
        return new BridgeEvent(
                cause.id() + "/" + listId,
                cause.source(),
                MEMBERS,
                listId,
                cause.time(),
                cause.traceparent(),
                false,
                ReadEvents.next(cause, MEMBERS, "").data());
    }

    /** The page that the event leads to. */
    List<BridgeEvent> page(BridgeEvent event) {
        String link = ReadEvents.link(event);
        RowPage page = link.isEmpty() ? members.firstPage(event.subject(), PAGE) : members.pageAfter(link, PAGE);
        return ReadEvents.page(event, ROWS, page, MEMBERS);
    }

    /** The first of these members, and what goes on with the others. */
    static List<BridgeEvent> slice(BridgeEvent event, List<String> added) {
        List<BridgeEvent> events = new ArrayList<>();
        added.stream()
                .limit(PAGE)
                .map(member -> ReadEvents.of(
                        event,
                        ROWS.table(),
                        member,
                        JsonNodeFactory.instance.objectNode().put(ListMembers.LIST, event.subject())))
                .forEach(events::add);
        if (added.size() > PAGE) {
            List<String> rest = added.subList(PAGE, added.size());
            events.add(ReadEvents.next(event, ADDED, String.join(SEPARATOR, rest)));
        }
        return events;
    }

    /** The members whom an event made by {@link #slice} goes on with. */
    static List<String> left(BridgeEvent event) {
        return Stream.of(ReadEvents.link(event).split(SEPARATOR, -1)).toList();
    }
}
