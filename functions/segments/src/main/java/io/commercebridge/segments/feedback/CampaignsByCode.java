package io.commercebridge.segments.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.campaign.CampaignCode;
import io.commercebridge.mapping.campaign.CampaignCode.Kind;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.remote.wire.ODataText;
import io.commercebridge.segments.campaign.Coupons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds the campaigns that have a code; remembers them for minutes, and for a shorter time that there is none. */
final class CampaignsByCode {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    /** A campaign that gets its code now must not miss the orders of the next minutes. */
    private static final Duration REMEMBERED_AS_NONE = Duration.ofMinutes(1);

    private static final int KEPT = 5000;
    private static final int CHUNK = 10;
    private static final int ENOUGH = 500;

    /** The columns of a campaign with the codes of its coupon and of its promotion. */
    record Columns(String coupon, String promotion) {
        String of(Kind kind) {
            return kind == Kind.COUPON ? coupon : promotion;
        }
    }

    private record Found(List<String> ids, Instant at) {
        boolean isFresh(Instant now) {
            return at.plus(ids.isEmpty() ? REMEMBERED_AS_NONE : REMEMBERED).isAfter(now);
        }
    }

    private final DynamicsClient dynamics;
    private final Counterparts counterparts;
    private final Columns columns;
    private final Clock clock;
    private final Map<CampaignCode, Found> remembered = new ConcurrentHashMap<>();

    CampaignsByCode(DynamicsClient dynamics, Counterparts counterparts, Columns columns, Clock clock) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.counterparts = requireNonNull(counterparts, "counterparts");
        this.columns = requireNonNull(columns, "columns");
        this.clock = requireNonNull(clock, "clock");
    }

    /** The ids of the campaigns of each code, none for a code that no campaign has. */
    Map<CampaignCode, List<String>> find(Collection<CampaignCode> codes) {
        Map<CampaignCode, List<String>> campaigns = new HashMap<>();
        List<CampaignCode> unknown = new ArrayList<>();
        for (CampaignCode code : codes) {
            Optional<Found> known =
                    Optional.ofNullable(remembered.get(code)).filter(found -> found.isFresh(clock.instant()));
            known.ifPresentOrElse(found -> campaigns.put(code, found.ids()), () -> unknown.add(code));
        }
        for (int from = 0; from < unknown.size(); from += CHUNK) {
            campaigns.putAll(ask(unknown.subList(from, Math.min(unknown.size(), from + CHUNK))));
        }
        return campaigns;
    }

    private Map<CampaignCode, List<String>> ask(List<CampaignCode> codes) {
        String filter = codes.stream()
                .map(code -> columns.of(code.kind()) + " eq " + ODataText.literal(code.code()))
                .collect(Collectors.joining(" or "));
        String select = "$select=campaignid," + columns.coupon() + "," + columns.promotion();
        List<JsonNode> rows = dynamics.query("campaigns", select + "&$orderby=campaignid&$filter=" + filter, ENOUGH);
        Map<CampaignCode, List<String>> found = new HashMap<>();
        codes.forEach(code -> found.put(code, only(code, having(code, rows))));
        remember(found);
        return found;
    }

    private void remember(Map<CampaignCode, List<String>> found) {
        if (remembered.size() > KEPT) {
            remembered.clear();
        }
        Instant now = clock.instant();
        found.forEach((code, ids) -> remembered.put(code, new Found(ids, now)));
    }

    /** Dataverse compares without regard to case. */
    private List<String> having(CampaignCode code, List<JsonNode> rows) {
        return rows.stream()
                .filter(row ->
                        row.path(columns.of(code.kind())).asText("").strip().equalsIgnoreCase(code.code()))
                .map(row -> row.path("campaignid").asText())
                .toList();
    }

    /** Of several campaigns with one coupon it is that one's whose coupon is in the shop. */
    private List<String> only(CampaignCode code, List<String> campaigns) {
        if (code.kind() != Kind.COUPON || campaigns.size() < 2) {
            return campaigns;
        }
        return counterparts
                .inDynamics(Coupons.key(code.code()))
                .filter(campaigns::contains)
                .map(List::of)
                .orElse(campaigns);
    }
}
