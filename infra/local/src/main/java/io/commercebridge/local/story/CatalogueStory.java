package io.commercebridge.local.story;

import static io.commercebridge.local.story.Assortment.GDANSK;
import static io.commercebridge.local.story.Assortment.LYON;
import static io.commercebridge.local.story.Assortment.MISTAKEN;
import static io.commercebridge.local.story.Assortment.ROTTERDAM;
import static io.commercebridge.local.story.Assortment.STOVE;

import io.commercebridge.local.play.Check;
import io.commercebridge.local.play.Step;
import io.commercebridge.local.play.Story;
import io.commercebridge.local.world.Systems;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A product with its prices and its stock, from the draft to its retirement. */
public final class CatalogueStory implements Story {
    private static final String DELIVERED = "delivered";
    private static final String TAKEN_APART = "ignored";
    /** Two changes of one record: the newer one may stand for both. */
    private static final String ONCE_OR_TWICE = "delivered|stale|unchanged";

    private final Assortment assortment;

    public CatalogueStory(Systems systems) {
        assortment = new Assortment(systems);
    }

    @Override
    public String title() {
        return "A stove comes into the range: Dynamics to SAP Commerce, with prices and stock";
    }

    @Override
    public Set<String> flows() {
        return Set.of("catalogue");
    }

    @Override
    public void prepare() {
        assortment.open();
    }

    @Override
    public List<Step> steps() {
        return List.of(
                entered(), published(), priced(), reduced(), scaled(), scaleChanged(), counted(), mended(), retired());
    }

    private Step entered() {
        return new Step(
                "a family of stoves is drafted, with product " + STOVE + " in it",
                assortment::enterStove,
                List.of(DELIVERED, DELIVERED, ONCE_OR_TWICE),
                List.of(
                        approval("check"),
                        Check.equal("tax group", "eu-vat-full", () -> assortment
                                .shown(STOVE)
                                .text("Europe1PriceFactory_PTG/code")),
                        Check.equal(
                                "category",
                                List.of(Assortment.FAMILY),
                                () -> assortment.shown(STOVE).list("supercategories").stream()
                                        .map(category -> category.text("code"))
                                        .toList())));
    }

    private Step published() {
        return new Step(
                "the family is published, and the product with it",
                () -> assortment.purchasing().publishProduct(assortment.product(Assortment.FAMILY)),
                List.of(DELIVERED, "unchanged"),
                List.of(approval("approved")));
    }

    private Step priced() {
        return new Step(
                "it gets a price for everybody and one for wholesale",
                () -> {
                    assortment.enterPrice(assortment.everybodys(), "129.00");
                    assortment.enterPrice(assortment.wholesale(), "99.50");
                },
                List.of(DELIVERED, DELIVERED),
                List.of(everybodysPrices(Map.of(1L, "129")), wholesalePrices(Map.of(1L, "99.5"))));
    }

    private Step reduced() {
        return new Step(
                "everybody's price is reduced",
                () -> assortment.purchasing().changePrice(assortment.price(assortment.everybodys()), "119.00"),
                List.of(DELIVERED),
                List.of(everybodysPrices(Map.of(1L, "119"))));
    }

    private Step scaled() {
        return new Step(
                "wholesale gets ten percent off from a dozen on",
                () -> assortment
                        .purchasing()
                        .update(
                                "productpricelevel",
                                assortment.price(assortment.wholesale()),
                                Map.of("discounttypeid", new Ref("discounttype", assortment.scale()))),
                List.of(DELIVERED),
                List.of(wholesalePrices(Map.of(1L, "99.5", 12L, "89.55"))));
    }

    private Step scaleChanged() {
        return new Step(
                "six are enough for the discount",
                () -> assortment.purchasing().update("discount", assortment.step(), Map.of("lowquantity", 6)),
                List.of(TAKEN_APART, DELIVERED),
                List.of(wholesalePrices(Map.of(1L, "99.5", 6L, "89.55"))));
    }

    private Step counted() {
        return new Step(
                "stock is booked to three warehouses, one of which no table knows",
                () -> {
                    assortment.enterStock(ROTTERDAM, 40, 6);
                    assortment.enterStock(LYON, 3, 5);
                    assortment.enterStock(MISTAKEN, 12, 0);
                },
                List.of(DELIVERED, DELIVERED, "parked"),
                List.of(stock(Map.of("warehouse_n", 34, "warehouse_s", 0))));
    }

    private Step mended() {
        return new Step(
                "that stock is in Gdansk, and somebody says so",
                () -> assortment.moveStock(MISTAKEN, GDANSK),
                List.of(DELIVERED),
                List.of(stock(Map.of("warehouse_n", 34, "warehouse_s", 0, "warehouse_w", 12))));
    }

    private Step retired() {
        return new Step(
                "the stove is retired",
                () -> assortment.purchasing().retireProduct(assortment.product(STOVE)),
                List.of(DELIVERED),
                List.of(approval("unapproved"), Check.equal("it is offline", true, () -> assortment
                        .shown(STOVE)
                        .date("offlineDate")
                        .isPresent())));
    }

    private Check approval(String status) {
        return Check.equal("approval", status, () -> assortment.shown(STOVE).text("approvalStatus/code"));
    }

    private Check everybodysPrices(Map<Long, String> expected) {
        return Check.equal("everybody's prices", numbers(expected), () -> assortment.prices(Optional.empty()));
    }

    private Check wholesalePrices(Map<Long, String> expected) {
        return Check.equal(
                "wholesale's prices", numbers(expected), () -> assortment.prices(Optional.of(Clientele.PRICE_GROUP)));
    }

    private Check stock(Map<String, Integer> expected) {
        return Check.equal("available by warehouse", expected, assortment::stock);
    }

    private static Map<Long, BigDecimal> numbers(Map<Long, String> prices) {
        return prices.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new BigDecimal(entry.getValue())));
    }
}
