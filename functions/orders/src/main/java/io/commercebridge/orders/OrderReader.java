package io.commercebridge.orders;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.order.Buyer;
import io.commercebridge.mapping.order.Order;
import io.commercebridge.mapping.order.OrderLine;
import io.commercebridge.mapping.order.OrderMoney;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an order as the integration object {@code BridgeOrder} tells it. */
final class OrderReader {
    private static final String INTEGRATION_KEY = "integrationKey";
    private static final String CANCELLED = "CANCELLED";
    /** {@code <TV<code#rate#absolute#applied#currency>VT>}: the fourth field is what was applied. */
    private static final Pattern TAX_VALUE =
            Pattern.compile("<TV<[^#<>]*#[^#<>]*#[^#<>]*#([0-9.eE+-]{1,40})#[^<>]*>VT>");

    private OrderReader() {}

    /** True for a history snapshot, which shares the live order's code. */
    static boolean isSnapshot(CommerceItem order) {
        return order.text("versionID").filter(version -> !version.isBlank()).isPresent();
    }

    /** @param deleted true if the order has been removed, which counts as cancelled */
    static Order toOrder(CommerceItem order, boolean deleted) {
        String code = order.requiredText("code");
        return new Order(
                code,
                order.text(INTEGRATION_KEY).filter(key -> !key.isBlank()).orElse(code + "|null"),
                buyer(order),
                money(order),
                order.items("entries").stream()
                        .map(OrderReader::line)
                        .sorted(java.util.Comparator.comparingInt(OrderLine::number))
                        .toList(),
                new Order.Shipment(
                        order.item("deliveryAddress").map(OrderReader::address),
                        order.item("paymentAddress").map(OrderReader::address),
                        order.code("deliveryMode"),
                        remarks(order)),
                deleted || order.code("status").filter(CANCELLED::equals).isPresent());
    }

    private static Buyer buyer(CommerceItem order) {
        Optional<CommerceItem> user = order.item("user");
        Optional<String> unit = order.item("Unit")
                .or(() -> order.item("unit"))
                .or(() -> user.flatMap(buyer -> buyer.item("defaultB2BUnit")))
                .flatMap(item -> item.text("uid"));
        if (unit.isPresent()) {
            return new Buyer.Company(unit.get());
        }
        CommerceItem buyer = user.orElseThrow(() -> order.refused("user", "is missing, and so is Unit"));
        String uid = buyer.requiredText("uid").toLowerCase(Locale.ROOT);
        // SAP names a guest <random id>|<e-mail>.
        if (buyer.code("type").filter("GUEST"::equals).isPresent() || uid.contains("|") || uid.equals("anonymous")) {
            return new Buyer.Guest();
        }
        String key = buyer.text(INTEGRATION_KEY).orElse(uid).toLowerCase(Locale.ROOT);
        return new Buyer.Consumer(uid, key, buyer.text("customerID"));
    }

    private static OrderMoney money(CommerceItem order) {
        CommerceItem currency = order.item("currency").orElseThrow(() -> order.refused("currency", "is missing"));
        return new OrderMoney(
                MinorUnits.of(currency.requiredText("isocode")),
                order.isTrue("net"),
                order.amount("totalDiscounts"),
                order.amount("deliveryCost"),
                order.amount("paymentCost"),
                order.amount("totalTax"),
                order.requiredDecimal("totalPrice"));
    }

    private static OrderLine line(CommerceItem entry) {
        CommerceItem product = entry.item("product").orElseThrow(() -> entry.refused("product", "is missing"));
        BigDecimal quantity = entry.requiredDecimal("quantity");
        if (quantity.signum() < 0) {
            throw entry.refused("quantity", "is negative");
        }
        return new OrderLine(
                entry.requiredDecimal("entryNumber").intValueExact(),
                product.requiredText("code"),
                product.text("name"),
                entry.item("unit").flatMap(unit -> unit.text("code")).orElse("pieces"),
                quantity,
                entry.requiredDecimal("basePrice"),
                entry.requiredDecimal("totalPrice"),
                entry.text("taxValuesInternal").flatMap(OrderReader::appliedTax),
                entry.date("namedDeliveryDate").map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                entry.item("costCenter").flatMap(center -> center.text("code")));
    }

    private static Optional<BigDecimal> appliedTax(String taxValues) {
        Matcher tax = TAX_VALUE.matcher(taxValues);
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        while (tax.find()) {
            sum = sum.add(new BigDecimal(tax.group(1)));
            any = true;
        }
        return any ? Optional.of(sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros()) : Optional.empty();
    }

    private static PostalAddress address(CommerceItem address) {
        String person = Stream.of(address.text("firstname"), address.text("lastname"))
                .flatMap(Optional::stream)
                .reduce((first, last) -> first + " " + last)
                .orElse("");
        return new PostalAddress(
                address.text("company"),
                Optional.of(person).filter(name -> !name.isBlank()),
                address.text("line1").or(() -> joined(address, "streetname", "streetnumber")),
                address.text("line2").or(() -> address.text("department")),
                address.text("town"),
                address.text("postalcode"),
                address.item("region")
                        .flatMap(region -> region.text("name").or(() -> region.text("isocode")))
                        .or(() -> address.text("district")),
                address.item("country").flatMap(country -> country.text("isocode")),
                address.text("phone1").or(() -> address.text("cellphone")),
                address.text("fax"),
                address.text("email"));
    }

    private static Optional<String> joined(CommerceItem item, String first, String second) {
        return Stream.of(item.text(first), item.text(second))
                .flatMap(Optional::stream)
                .reduce((one, two) -> one + " " + two);
    }

    /** What has no column of its own in Dynamics, one line each. */
    private static List<String> remarks(CommerceItem order) {
        Stream<String> coupons = order.items("appliedCouponCodes").stream()
                .flatMap(coupon -> coupon.json().isObject()
                        ? coupon.text("value").stream()
                        : Stream.of(coupon.json().asText()));
        Stream<String> promotions = order.items("allPromotionResults").stream()
                .flatMap(result -> result.item("promotion").stream())
                .flatMap(promotion -> promotion.text("code").stream());
        Stream<String> comments = order.items("b2bcomments").stream().flatMap(one -> one.text("comment").stream());
        return Stream.of(
                        order.text("purchaseOrderNumber").map(number -> "Purchase order " + number).stream(),
                        order.text("description").stream(),
                        comments,
                        coupons.map(code -> "Coupon " + code),
                        promotions.map(code -> "Promotion " + code),
                        payment(order).stream())
                .flatMap(remarks -> remarks)
                .toList();
    }

    private static Optional<String> payment(CommerceItem order) {
        return order.items("paymentTransactions").stream()
                .flatMap(transaction -> transaction.items("entries").stream())
                .map(entry -> "Payment " + entry.code("type").orElse("") + " "
                        + entry.decimal("amount").map(BigDecimal::toPlainString).orElse("") + " "
                        + entry.text("transactionStatus").orElse(""))
                .reduce((one, two) -> one + "\n" + two);
    }
}
