package io.commercebridge.mapping.billing;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.Optional;

/** Documents as the attributes of {@code B2BDocument}; what file belongs to one is not among them. */
public final class DocumentItems {
    private static final String AMOUNT = "amount";
    private static final String OPEN_AMOUNT = "openAmount";
    private static final String STATUS = "status";

    /**
     * Which document.
     *
     * @param type code of its type
     */
    public record Key(String type, String number) {
        public Key {
            requireNonNull(type, "type");
            requireNonNull(number, "number");
        }

        /** The key attributes, by which the document is found. */
        public ItemValues reference() {
            return ItemValues.item()
                    .set("documentNumber", number)
                    .set("documentType", ItemValues.by("code", type))
                    .build();
        }
    }

    /**
     * Whose document it is.
     *
     * @param unit uid of the unit
     * @param orderCode of the shop's order; empty if there is none
     */
    public record Owner(String unit, Optional<String> orderCode) {
        public Owner {
            requireNonNull(unit, "unit");
            requireNonNull(orderCode, "orderCode");
        }
    }

    private DocumentItems() {}

    /** The attributes besides the key. */
    public static ItemValues toDocument(Invoice invoice, DocumentState state, Owner owner) {
        return ItemValues.item()
                .set("date", invoice.date())
                .set("dueDate", invoice.dueDate())
                .set(AMOUNT, state.amount())
                .set(OPEN_AMOUNT, state.open())
                .set(STATUS, status(state.closed()))
                .set("currency", ItemValues.by("isocode", invoice.money().currencyCode()))
                .set("unit", ItemValues.by("uid", owner.unit()))
                .set("order", owner.orderCode().map(DocumentItems::order))
                .build();
    }

    /** A document that does not count any more, besides the key; the rest of it stays. */
    public static ItemValues closed() {
        return ItemValues.item()
                .set(AMOUNT, BigDecimal.ZERO)
                .set(OPEN_AMOUNT, BigDecimal.ZERO)
                .set(STATUS, status(true))
                .build();
    }

    private static ItemValues status(boolean closed) {
        return ItemValues.by("code", closed ? "closed" : "open");
    }

    /** The order as it is now, not as it was once. */
    private static ItemValues order(String code) {
        return ItemValues.item()
                .set("code", code)
                .set("versionID", Optional.empty())
                .build();
    }
}
