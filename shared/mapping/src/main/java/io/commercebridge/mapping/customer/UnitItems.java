package io.commercebridge.mapping.customer;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.commerce.ItemValues;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Account → attributes of a unit in SAP Commerce, and what of them is compared. */
public final class UnitItems {
    /** The part that holds the unit's own attributes. */
    public static final String UNIT = "unit";
    /** The part that holds what points to other rows, as Dynamics tells it: by row id. */
    public static final String LINKS = "links";

    /** The part that holds the user price group as the shop shows it. */
    public static final String PRICE_GROUP = "shown price group";
    /** The part that holds the credit limit as the shop shows it. */
    public static final String CREDIT = "shown credit";
    /** The part that holds the unit above as the shop shows it. */
    public static final String PARENT = "shown parent";

    private UnitItems() {}

    /** The part that holds an address of the account itself. */
    public static String address(String slot) {
        return "address" + slot;
    }

    /** Own attributes; absent ones are to be empty. */
    public static ItemValues toUnit(Account account, UnitRules rules) {
        return ItemValues.item()
                .set("name", account.name())
                // The shop shows this one; of its translations only the shop's own language is written.
                .set("locName", account.name())
                .set("active", account.active())
                .set("vatID", account.taxId())
                .set("paymentTerms", account.paymentTerms().flatMap(code -> rules.paymentTerms()
                        .translate(String.valueOf(code))))
                .build();
    }

    /** What points to other rows, by row id: changes here cost a look-up, so they are told apart before that. */
    public static Map<String, Optional<Object>> links(Account account) {
        Account.Links links = account.links();
        Map<String, Optional<Object>> ids = new LinkedHashMap<>();
        ids.put("parent", links.parent().map(id -> id));
        ids.put("priceList", links.priceList().map(id -> id));
        // The currency counts only where it is the credit limit's.
        ids.put(
                "credit",
                links.credit()
                        .map(amount -> plain(amount) + " " + links.currency().orElse("")));
        return ids;
    }

    /** The user price group as the shop shows it, in a form in which both sides can be compared. */
    public static Map<String, Optional<Object>> shownPriceGroup(Optional<String> code) {
        return Map.of("userPriceGroup", code.map(value -> value));
    }

    /** The credit limit as the shop shows it. */
    public static Map<String, Optional<Object>> shownCredit(Optional<CreditLimit> credit) {
        return Map.of("CreditLimit", credit.map(limit -> plain(limit.amount()) + " " + limit.currency()));
    }

    /** The unit above as the shop shows it. */
    public static Map<String, Optional<Object>> shownParent(Optional<String> uid) {
        return Map.of("groups", uid.map(value -> value));
    }

    /**
     * A credit limit.
     *
     * @param currency ISO code
     */
    public record CreditLimit(BigDecimal amount, String currency) {}

    /** @throws MappingException for an amount without a currency */
    public static Optional<CreditLimit> creditLimit(Account account, Optional<String> currency) {
        return account.links()
                .credit()
                .map(amount -> new CreditLimit(
                        amount,
                        currency.orElseThrow(() -> new MappingException(
                                "account " + account.id() + " has a credit limit without a currency",
                                "Give the account a currency in Dynamics."))));
    }

    /** The limit as an item of its own; one per unit, under the unit's uid. */
    public static Optional<ItemValues> toCreditLimit(String uid, Optional<CreditLimit> limit) {
        return limit.map(known -> ItemValues.item()
                .set("code", uid)
                .set("active", true)
                .set("amount", known.amount())
                .set("currency", ItemValues.by("isocode", known.currency()))
                .build());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
