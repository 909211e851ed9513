package io.commercebridge.segments;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the people in marketing do with campaigns. */
public record CampaignDesk(SegmentsWorld world) {

    /** A proposed campaign in US dollars. */
    public UUID propose(Map<String, ?> columns) {
        return propose("USD", columns);
    }

    public UUID propose(String currency, Map<String, ?> columns) {
        Map<String, Object> all = new HashMap<>(Map.of("name", "Campaign " + SegmentsWorld.fresh()));
        all.put(
                "transactioncurrencyid",
                new Ref("transactioncurrency", world.org().currency(currency)));
        all.putAll(columns);
        return world.sales().insert("campaign", all);
    }

    /** A launched campaign with this coupon, of which the flow has been told. */
    public UUID launch(String coupon) {
        return launch("USD", Map.of("promotioncodename", coupon));
    }

    public UUID launch(String currency, Map<String, ?> columns) {
        UUID id = propose(currency, columns);
        world.sales().launchCampaign(id);
        world.play();
        return id;
    }

    /** Adds a list with so many members. */
    public void invite(UUID campaign, int members) {
        UUID list = world.list("contact", Map.of());
        for (int i = 0; i < members; i++) {
            world.sales().addMember(list, world.contact("m" + SegmentsWorld.fresh() + "@example.org"));
        }
        world.sales().addToCampaign(campaign, list);
        world.takeAll();
    }

    public void change(UUID campaign, String column, Object value) {
        world.sales().update("campaign", campaign, Map.of(column, value));
    }

    public void clear(UUID campaign, String column) {
        Map<String, Object> cleared = new HashMap<>();
        cleared.put(column, null);
        world.sales().update("campaign", campaign, cleared);
    }

    public Row row(UUID campaign) {
        return world.dynamics().row("campaign", campaign).orElseThrow();
    }

    /** The shop's coupon with this code. */
    public Optional<ItemView> coupon(String code) {
        return world.commerce().items("SingleCodeCoupon").stream()
                .filter(coupon -> coupon.text("couponId").equals(code))
                .findFirst();
    }

    public boolean isActive(String code) {
        return coupon(code).orElseThrow().text("active").equals("true");
    }
}
