package io.commercebridge.testkit.dynamics.rules.catalogue;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.List;
import java.util.Optional;

/** A price list has one price for a product and unit, in its own currency: an amount, or a percentage of another. */
final class PriceItemRules implements TableRules {
    private static final int CURRENCY_AMOUNT = 1;
    private static final String CURRENCY = "transactioncurrencyid";
    private static final List<String> IDENTITY = List.of("pricelevelid", "productid", "uomid");

    @Override
    public void check(Draft draft, Work work) {
        requireSingle(draft, work);
        String price =
                draft.choice("pricingmethodcode").orElse(CURRENCY_AMOUNT) == CURRENCY_AMOUNT ? "amount" : "percentage";
        if (draft.get(price).isEmpty()) {
            throw Refusal.argument("Required field '" + price + "' of productpricelevel is missing.");
        }
        Optional<Object> currency = listCurrency(draft, work);
        if (draft.sent().contains(CURRENCY) && !draft.get(CURRENCY).equals(currency)) {
            throw Refusal.rule("The currency of the price list item does not match the currency of its price list.");
        }
    }

    private static void requireSingle(Draft draft, Work work) {
        draft.ref("productid")
                .map(product -> work.store().pointing("productpricelevel", "productid", product.id()))
                .filter(others ->
                        others.stream().anyMatch(other -> !other.id().equals(draft.id()) && same(draft, other)))
                .ifPresent(_ -> {
                    throw new Refusal(
                            400, "0x80043b08", "This product and unit combination has a price for this price list.");
                });
    }

    private static boolean same(Draft draft, Row other) {
        return IDENTITY.stream().allMatch(column -> draft.get(column).equals(other.get(column)));
    }

    @Override
    public void fill(Draft draft, Work work) {
        listCurrency(draft, work).ifPresent(currency -> draft.put(CURRENCY, currency));
        work.follow(draft.ref("uomid"))
                .flatMap(unit -> unit.get("uomscheduleid"))
                .ifPresent(group -> draft.put("uomscheduleid", group));
        work.follow(draft.ref("productid"))
                .flatMap(product -> product.get("productnumber"))
                .ifPresent(number -> draft.put("productnumber", number));
    }

    private static Optional<Object> listCurrency(Draft draft, Work work) {
        return work.follow(draft.ref("pricelevelid")).flatMap(list -> list.get(CURRENCY));
    }
}
