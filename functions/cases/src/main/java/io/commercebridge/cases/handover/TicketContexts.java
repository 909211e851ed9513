package io.commercebridge.cases.handover;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.service.Reporter;
import io.commercebridge.mapping.service.Ticket;
import io.commercebridge.mapping.service.TicketContext;
import io.commercebridge.mapping.service.TicketContext.Item;
import io.commercebridge.mapping.service.TicketContext.OrderSummary;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.failure.RemoteException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gathers in SAP Commerce what an agent wants to know about a ticket: two requests, when a ticket is handed over. */
final class TicketContexts {
    private static final EntitySet ORDERS = new EntitySet("BridgeOrder", "Orders");
    private static final String IN_SHORT = "currency,status";

    private final CommerceClient commerce;
    private final int history;

    /** @param history how many of the customer's last orders are told; 0 for none */
    TicketContexts(CommerceClient commerce, int history) {
        this.commerce = requireNonNull(commerce, "commerce");
        this.history = history;
    }

    /** @param notes gets a line for what could not be read; a ticket does not wait for its context */
    TicketContext of(Ticket ticket, List<String> notes) {
        Optional<Reporter.Person> person =
                switch (ticket.reporter()) {
                    case Reporter.Buyer buyer -> Optional.of(buyer.person());
                    case Reporter.Consumer consumer -> Optional.of(consumer.person());
                    case Reporter.Unknown _ -> Optional.empty();
                };
        Optional<OrderSummary> order =
                ticket.orderCode().flatMap(code -> read("the order", () -> order(code), Optional.empty(), notes));
        List<OrderSummary> none = List.of();
        List<OrderSummary> orders = person.filter(_ -> history > 0)
                .map(buyer -> read("the order history", () -> lastOrders(buyer.uid()), none, notes))
                .orElse(none);
        return new TicketContext(profile(ticket.reporter(), person), order, orders);
    }

    private static <T> T read(String what, Supplier<T> source, T otherwise, List<String> notes) {
        try {
            return source.get();
        } catch (RemoteException refused) {
            if (refused.category() != Category.PERMANENT) {
                throw refused;
            }
            notes.add(what + " could not be read for the context: SAP Commerce answered "
                    + refused.answer().status());
            return otherwise;
        }
    }

    private static List<String> profile(Reporter reporter, Optional<Reporter.Person> person) {
        Stream<String> company =
                reporter instanceof Reporter.Buyer buyer ? Stream.of("Company: " + buyer.unit()) : Stream.empty();
        return Stream.concat(
                        person.stream()
                                .map(known -> "Customer: "
                                        + known.name().map(name -> name + ", ").orElse("") + known.uid()),
                        company)
                .toList();
    }

    private Optional<OrderSummary> order(String code) {
        return commerce.read(ORDERS.item(IntegrationKey.of(code, "")), IN_SHORT + ",entries,entries/product")
                .map(json -> summary(new CommerceItem("Order", json)));
    }

    /** History snapshots have the same buyer as their order, so that more are asked for than are told. */
    private List<OrderSummary> lastOrders(String uid) {
        QueryOptions newestFirst = QueryOptions.atMost(history * 4)
                .filter("user/uid eq '" + uid.replace("'", "''") + "'")
                .orderBy("date desc")
                .expand(IN_SHORT);
        return commerce.query(ORDERS, newestFirst).stream()
                .map(json -> new CommerceItem("Order", json))
                .filter(order -> order.text("versionID")
                        .filter(version -> !version.isBlank())
                        .isEmpty())
                .limit(history)
                .map(TicketContexts::summary)
                .toList();
    }

    private static OrderSummary summary(CommerceItem order) {
        return new OrderSummary(
                order.requiredText("code"),
                order.date("date").map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                order.code("status"),
                amount(order),
                order.items("entries").stream()
                        .flatMap(entry -> item(entry).stream())
                        .toList());
    }

    private static Optional<String> amount(CommerceItem order) {
        Optional<String> currency = order.item("currency").flatMap(item -> item.text("isocode"));
        return currency.flatMap(code -> order.decimal("totalPrice")
                .map(total -> MinorUnits.of(code).round(total).toPlainString() + " " + code));
    }

    private static Optional<Item> item(CommerceItem entry) {
        return entry.item("product").flatMap(product -> product.text("code")
                .map(code -> new Item(entry.amount("quantity"), code, product.text("name"))));
    }
}
