package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agent wants to know before answering a ticket, as it is at the moment of the hand-over.
 *
 * @param profile who the customer is, one fact a line
 * @param order the order that the ticket is about
 * @param history the customer's last orders, newest first
 */
public record TicketContext(List<String> profile, Optional<OrderSummary> order, List<OrderSummary> history) {

    /** A line of an order. */
    public record Item(BigDecimal quantity, String productCode, Optional<String> productName) {
        public Item {
            requireNonNull(quantity, "quantity");
            requireNonNull(productCode, "productCode");
            requireNonNull(productName, "productName");
        }

        String text() {
            return "  " + quantity.stripTrailingZeros().toPlainString() + " x " + productCode
                    + productName.map(name -> " " + name).orElse("");
        }
    }

    /** An order in one line, and what was in it. */
    public record OrderSummary(
            String code,
            Optional<LocalDate> placed,
            Optional<String> status,
            Optional<String> amount,
            List<Item> items) {
        public OrderSummary {
            requireNonNull(code, "code");
            requireNonNull(placed, "placed");
            requireNonNull(status, "status");
            requireNonNull(amount, "amount");
            items = List.copyOf(items);
        }

        String line() {
            return Stream.of(placed.map(date -> "of " + date), status, amount)
                    .flatMap(Optional::stream)
                    .reduce(code, (line, fact) -> line + ", " + fact);
        }
    }

    public TicketContext {
        profile = List.copyOf(profile);
        requireNonNull(order, "order");
        history = List.copyOf(history);
    }

    /** The product, if the order is about one only. */
    public Optional<String> onlyProduct() {
        List<String> products = order.stream()
                .flatMap(about -> about.items().stream())
                .map(Item::productCode)
                .distinct()
                .toList();
        return products.size() == 1 ? Optional.of(products.getFirst()) : Optional.empty();
    }

    /** All of it as an agent reads it: first the customer, then the order, then what was ordered before. */
    public String text() {
        Stream<String> about = order.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of("Order " + one.line()), one.items().stream().map(Item::text)));
        Stream<String> earlier = history.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of("Last orders:"), history.stream().map(one -> "  " + one.line()));
        return Stream.of(profile.stream(), about, earlier)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
