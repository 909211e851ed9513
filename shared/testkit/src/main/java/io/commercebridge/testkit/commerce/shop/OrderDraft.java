package io.commercebridge.testkit.commerce.shop;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer puts into an order before it is placed.
 *
 * @param user uid of a customer that exists
 * @param net whether prices exclude tax
 * @param details further attributes of the order by their names in the type system: {@code Unit}, {@code deliveryMode},
 *     {@code paymentMode}, {@code purchaseOrderNumber}, addresses as maps …
 */
public record OrderDraft(
        String user,
        String currency,
        boolean net,
        List<OrderLine> lines,
        List<Discount> discounts,
        Costs costs,
        Map<String, Object> details) {

    /** What delivery and payment cost, without tax of their own. */
    public record Costs(BigDecimal delivery, BigDecimal payment) {
        static final Costs NONE = new Costs(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public OrderDraft {
        requireNonNull(user, "user");
        requireNonNull(currency, "currency");
        requireNonNull(costs, "costs");
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        details = Map.copyOf(details);
    }

    /** An empty draft with prices that exclude tax. */
    public static OrderDraft net(String user, String currency) {
        return new OrderDraft(user, currency, true, List.of(), List.of(), Costs.NONE, Map.of());
    }

    /** An empty draft with prices that include tax. */
    public static OrderDraft gross(String user, String currency) {
        return new OrderDraft(user, currency, false, List.of(), List.of(), Costs.NONE, Map.of());
    }

    public OrderDraft with(OrderLine line) {
        List<OrderLine> more = new ArrayList<>(lines);
        more.add(line);
        return new OrderDraft(user, currency, net, more, discounts, costs, details);
    }

    public OrderDraft discounted(Discount discount) {
        List<Discount> more = new ArrayList<>(discounts);
        more.add(discount);
        return new OrderDraft(user, currency, net, lines, more, costs, details);
    }

    /** Sets what delivery and payment cost. */
    public OrderDraft costing(String delivery, String payment) {
        Costs other = new Costs(new BigDecimal(delivery), new BigDecimal(payment));
        return new OrderDraft(user, currency, net, lines, discounts, other, details);
    }

    /** Sets one attribute of the order; {@code code} too, which is numbered otherwise. */
    public OrderDraft with(String attribute, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(attribute, value);
        return new OrderDraft(user, currency, net, lines, discounts, costs, more);
    }

    /** Enters a coupon; what it takes off is a {@link Discount} of its own. */
    public OrderDraft coupon(String code) {
        return appending("appliedCouponCodes", code);
    }

    /** Lets a promotion fire, which is made where the shop has none of this code. */
    public OrderDraft promotion(String code) {
        return appending("allPromotionResults", Map.of("promotion", Map.of("code", code), "certainty", 1.0f));
    }

    private OrderDraft appending(String attribute, Object value) {
        List<Object> all = new ArrayList<>((List<?>) detail(attribute).orElse(List.of()));
        all.add(value);
        return with(attribute, List.copyOf(all));
    }

    Optional<Object> detail(String attribute) {
        return Optional.ofNullable(details.get(attribute));
    }
}
