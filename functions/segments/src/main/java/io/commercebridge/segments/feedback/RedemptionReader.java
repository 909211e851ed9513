package io.commercebridge.segments.feedback;

import io.commercebridge.mapping.campaign.CampaignCode;
import io.commercebridge.mapping.campaign.RedeemedOrder;
import io.commercebridge.mapping.campaign.Redeemer;
import io.commercebridge.platform.commerce.item.CommerceItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what campaigns need to know of an order, as the integration object {@code BridgeOrder} tells it. */
final class RedemptionReader {
    private static final Set<String> CANCELLED = Set.of("CANCELLED", "CANCELLING");

    private RedemptionReader() {}

    /** True for a history snapshot, which shares the live order's code. */
    static boolean isSnapshot(CommerceItem order) {
        return order.text("versionID").filter(version -> !version.isBlank()).isPresent();
    }

    /** When the order, one of its returns or a part of one was last modified, in milliseconds. */
    static long version(CommerceItem order) {
        return Stream.concat(Stream.of(order), order.items("returnRequests").stream())
                .mapToLong(item -> item.modified("entries", "returnEntries"))
                .max()
                .orElse(0);
    }

    /** @param deleted true if the order has been removed, which counts as cancelled */
    static RedeemedOrder toOrder(CommerceItem order, boolean deleted) {
        String number = order.requiredText("code");
        return new RedeemedOrder(
                order.text("integrationKey").filter(key -> !key.isBlank()).orElse(number + "|null"),
                number,
                order.date("date")
                        .or(() -> order.date("creationtime"))
                        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)),
                deleted || order.code("status").filter(CANCELLED::contains).isPresent(),
                codes(order),
                buyer(order),
                SaleReader.toSale(order));
    }

    private static SortedSet<CampaignCode> codes(CommerceItem order) {
        SortedSet<CampaignCode> codes = new TreeSet<>();
        order.items("appliedCouponCodes").stream()
                .flatMap(RedemptionReader::plain)
                .map(CampaignCode::coupon)
                .forEach(codes::add);
        order.items("allPromotionResults").stream()
                .filter(RedemptionReader::hasFired)
                .flatMap(result -> result.item("promotion").stream())
                .flatMap(promotion -> promotion.text("code").stream())
                .map(String::strip)
                .map(CampaignCode::promotion)
                .forEach(codes::add);
        codes.removeIf(code -> code.code().isEmpty());
        return codes;
    }

    /** A collection of plain values comes as objects with a value, or as it is. */
    private static Stream<String> plain(CommerceItem member) {
        return member.json().isObject()
                ? member.text("value").map(String::strip).stream()
                : Stream.of(member.json().asText().strip());
    }

    /** A promotion that the buyer has come near to, but not reached, is told with a certainty below one. */
    private static boolean hasFired(CommerceItem result) {
        return result.decimal("certainty")
                .filter(certainty -> certainty.compareTo(BigDecimal.ONE) < 0)
                .isEmpty();
    }

    private static Redeemer buyer(CommerceItem order) {
        Optional<CommerceItem> user = order.item("user");
        return new Redeemer(
                user.flatMap(buyer -> buyer.text("name")).map(String::strip).filter(name -> !name.isEmpty()),
                user.flatMap(buyer -> buyer.text("uid")).flatMap(RedemptionReader::email),
                order.item("Unit").flatMap(unit -> unit.text("name").or(() -> unit.text("uid"))));
    }

    /** SAP names a guest {@code <random id>|<e-mail>}, and whoever has an account by the e-mail address. */
    private static Optional<String> email(String uid) {
        return Optional.of(uid.substring(uid.indexOf('|') + 1)).filter(text -> text.contains("@"));
    }
}
