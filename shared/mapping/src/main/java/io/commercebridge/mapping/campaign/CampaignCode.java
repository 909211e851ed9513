package io.commercebridge.mapping.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Comparator;
import java.util.Locale;

/** A code of the shop that an order bears and by which a campaign is known. Coupons come before promotions. */
public record CampaignCode(Kind kind, String code) implements Comparable<CampaignCode> {

    /** What the code is the code of. */
    public enum Kind {
        COUPON,
        PROMOTION
    }

    public CampaignCode {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
    }

    public static CampaignCode coupon(String code) {
        return new CampaignCode(Kind.COUPON, code);
    }

    public static CampaignCode promotion(String code) {
        return new CampaignCode(Kind.PROMOTION, code);
    }

    /** As people read it, for example {@code coupon SPRING}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + code;
    }

    /** One word that {@link #parse} reads. */
    String text() {
        return kind + ":" + URLEncoder.encode(code, UTF_8);
    }

    static CampaignCode parse(String text) {
        int colon = text.indexOf(':');
        return new CampaignCode(
                Kind.valueOf(text.substring(0, colon)), URLDecoder.decode(text.substring(colon + 1), UTF_8));
    }

    @Override
    public int compareTo(CampaignCode other) {
        return Comparator.comparing(CampaignCode::kind)
                .thenComparing(CampaignCode::code)
                .compare(this, other);
    }
}
