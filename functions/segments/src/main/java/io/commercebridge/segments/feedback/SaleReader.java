package io.commercebridge.segments.feedback;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.campaign.Returned;
import io.commercebridge.mapping.campaign.Sale;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what an order is worth. */
final class SaleReader {
    private static final String CANCELED = "CANCELED";
    /** {@code <DV<code#value#absolute#applied#currency#…>VD>}: the fourth field is what was applied. */
    private static final Pattern DISCOUNT_VALUE =
            Pattern.compile("<DV<[^<>]*?#[^#<>]*#(?:true|false)#([0-9.eE+-]{1,40})#[^<>]*>VD>");

    private SaleReader() {}

    static Sale toSale(CommerceItem order) {
        CommerceItem currency = order.item("currency").orElseThrow(() -> order.refused("currency", "is missing"));
        List<CommerceItem> entries = order.items("entries");
        return new Sale(
                MinorUnits.of(currency.requiredText("isocode")),
                order.isTrue("net"),
                order.requiredDecimal("totalPrice"),
                order.amount("totalTax"),
                entries.stream().map(SaleReader::discount).reduce(order.amount("totalDiscounts"), BigDecimal::add),
                quantities(entries),
                order.items("returnRequests").stream()
                        .flatMap(SaleReader::returned)
                        .toList());
    }

    private static SortedMap<Integer, BigDecimal> quantities(List<CommerceItem> entries) {
        SortedMap<Integer, BigDecimal> quantities = new TreeMap<>();
        entries.forEach(entry -> quantities.put(number(entry), entry.amount("quantity")));
        return quantities;
    }

    private static BigDecimal discount(CommerceItem entry) {
        Matcher value =
                DISCOUNT_VALUE.matcher(entry.text("discountValuesInternal").orElse(""));
        BigDecimal sum = BigDecimal.ZERO;
        while (value.find()) {
            sum = sum.add(new BigDecimal(value.group(1)));
        }
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }

    private static Stream<Returned> returned(CommerceItem request) {
        String status = request.code("status").orElse("");
        return request.items("returnEntries").stream()
                .filter(entry -> entry.code("status").filter(CANCELED::equals).isEmpty())
                .flatMap(entry -> refund(status, entry).stream());
    }

    /** An entry without an amount is a replacement: the buyer keeps what was ordered. */
    private static Optional<Returned> refund(String status, CommerceItem entry) {
        return entry.decimal("amount")
                .map(amount -> new Returned(
                        status,
                        entry.item("orderEntry").map(SaleReader::number).orElse(-1),
                        entry.decimal("receivedQuantity")
                                .filter(received -> received.signum() > 0)
                                .orElseGet(() -> entry.amount("expectedQuantity")),
                        amount));
    }

    private static int number(CommerceItem entry) {
        return entry.requiredDecimal("entryNumber").intValueExact();
    }
}
