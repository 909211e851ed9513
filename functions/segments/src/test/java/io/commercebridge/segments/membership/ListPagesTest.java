package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.event.EventCodec;
import io.commercebridge.platform.event.QueueKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members who were added together, slice by slice. */
class ListPagesTest {
    private static final BridgeEvent ADDED = new BridgeEvent(
            "a.b",
            "/dataverse/org",
            "dataverse.list.AddListMembers",
            UUID.randomUUID().toString(),
            Instant.EPOCH,
            Optional.empty(),
            false,
            "{}");

    /** What an event is taken apart into, and what that is taken apart into. */
    private static List<BridgeEvent> all(List<String> members) {
        List<BridgeEvent> all = new ArrayList<>();
        List<BridgeEvent> slice = ListPages.slice(ADDED, members);
        while (slice.getLast().type().equals(ListPages.ADDED)) {
            all.addAll(slice.subList(0, slice.size() - 1));
            slice = ListPages.slice(slice.getLast(), ListPages.left(slice.getLast()));
        }
        all.addAll(slice);
        return all;
    }

    @Test
    void makesAnEventForEachOfFiveThousandMembers() {
        List<String> members =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(5000).toList();
        List<BridgeEvent> events = all(members);
        assertThat(events).extracting(BridgeEvent::subject).containsExactlyElementsOf(members);
        assertThat(events).extracting(BridgeEvent::id).doesNotHaveDuplicates();
        assertThat(events).extracting(QueueKeys::group).doesNotHaveDuplicates();
        assertThat(all(members)).as("the same when it is done again").isEqualTo(events);
        assertThat(EventCodec.encode(ListPages.slice(ADDED, members).getLast()))
                .as("fits into a message of the queue")
                .hasSizeLessThan(256 * 1024);
    }

    @Test
    void needsNothingMoreForAFew() {
        assertThat(ListPages.slice(ADDED, List.of("one", "two")))
                .extracting(BridgeEvent::type)
                .containsOnly("dataverse.listmember.Retrieve");
        assertThat(ListPages.slice(ADDED, List.of())).isEmpty();
    }
}
