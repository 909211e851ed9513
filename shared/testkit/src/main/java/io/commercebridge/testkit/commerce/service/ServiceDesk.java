package io.commercebridge.testkit.commerce.service;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.MediaContent;
import io.commercebridge.testkit.commerce.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What customers and agents do with tickets. Each action is one transaction, so one webhook.
 *
 * <p>Tickets are named by their {@code ticketID}, messages by their {@code code}; the system gives both.
 */
public final class ServiceDesk {
    private final Store store;
    private final ShopData data;
    private final Clock clock;

    public ServiceDesk(Store store, ShopData data, Clock clock) {
        this.store = store;
        this.data = data;
        this.clock = clock;
    }

    /** Opens a ticket in state New with its first message; returns the ticket. */
    public ItemView openTicket(TicketDraft draft) {
        return act(() -> {
            Map<String, Object> values = new LinkedHashMap<>(draft.details());
            values.putAll(Map.of("customer", draft.customer(), "headline", draft.subject(), "state", "New"));
            Optional.ofNullable(values.remove("order"))
                    .ifPresent(code -> values.put("order", data.find("Order", code.toString())));
            Item ticket = data.save("CsTicket", values);
            event(
                    ticket,
                    "ticketCreationEvent",
                    draft.customer(),
                    Map.of("text", draft.message(), "reason", "FirstContact"));
            return ticket;
        });
    }

    /**
     * A customer or an agent writes a message; returns it.
     *
     * @param author uid
     */
    public ItemView comment(String ticket, String author, String text) {
        return act(() -> event(find(ticket), "customerNote", author, Map.of("text", text, "reason", "Update")));
    }

    /** An agent writes what the customer does not see; returns it. */
    public ItemView remark(String ticket, String agent, String text) {
        return act(
                () -> event(find(ticket), "customerNote", agent, Map.of("text", text, "interventionType", "Private")));
    }

    /** Uploads a file to a message; returns the media, which keeps the bytes. */
    public ItemView attach(String event, String filename, String mime, byte[] bytes) {
        return act(() -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.putAll(Map.of("code", UUID.randomUUID().toString(), "realFileName", filename, "mime", mime));
            values.putAll(
                    Map.of("size", bytes.length, "catalogVersion", Map.of("catalog", "Default", "version", "Online")));
            Item media = store.save(MediaContent.attach(data.save("Media", values), bytes));
            Item message = data.find("CsTicketEvent", event);
            List<Object> all = new ArrayList<>(message.list("attachments"));
            all.add(media.ref());
            store.save(message.with("attachments", Optional.of(List.copyOf(all))));
            return media;
        });
    }

    /** The customer has what was asked for; returns the ticket. */
    public ItemView closeTicket(String ticket) {
        return act(() -> {
            Item open = find(ticket);
            Item resolution = save(
                    "CsTicketResolutionEvent",
                    open,
                    "customerNote",
                    Map.of(
                            "author", open.reference("customer").orElseThrow(),
                            "text", "Closed by the customer",
                            "resolutionType", "Closed"));
            return data.save(
                    "CsTicket",
                    Map.of(
                            "ticketID",
                            ticket,
                            "state",
                            "Closed",
                            "resolution",
                            resolution,
                            "retentionDate",
                            clock.instant()));
        });
    }

    /** A closed ticket goes on: state Open, and no resolution any more; returns the ticket. */
    public ItemView reopenTicket(String ticket) {
        return act(() -> {
            data.save("CsTicket", Map.of("ticketID", ticket, "state", "Open"));
            return store.save(
                    find(ticket).with("resolution", Optional.empty()).with("retentionDate", Optional.empty()));
        });
    }

    /** An agent sets the state. */
    public ItemView setState(String ticket, String state) {
        return act(() -> data.save(
                "CsTicket", Map.of("ticketID", find(ticket).value("ticketID").orElseThrow(), "state", state)));
    }

    private Item event(Item ticket, String commentType, String author, Map<String, Object> values) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.putAll(Map.of("interventionType", "TicketMessage", "author", author));
        event.putAll(values);
        return save("CsCustomerEvent", ticket, commentType, event);
    }

    private Item save(String type, Item ticket, String commentType, Map<String, Object> values) {
        Map<String, Object> event = new LinkedHashMap<>(values);
        event.putAll(Map.of("ticket", ticket, "component", "ticketSystem", "commentType", commentType));
        event.put("startDateTime", clock.instant());
        return data.save(type, event);
    }

    private Item find(String ticket) {
        return data.find("CsTicket", ticket);
    }

    private ItemView act(Supplier<Item> change) {
        return store.transact(_ -> new ItemView(store, change.get()));
    }
}
