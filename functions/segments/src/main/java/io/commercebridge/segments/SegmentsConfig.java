package io.commercebridge.segments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about lists, classes and campaigns; variables {@code BRIDGE_SEGMENTS_…}. */
@ConfigMapping(prefix = "bridge.segments")
interface SegmentsConfig {

    /** The column of a list and of a campaign with the uid of the shop's user group. */
    @WithDefault("cb_usergroup")
    String groupColumn();

    /** Name of the list → uid of the shop's user group, for lists whose column is empty; an omitted list is not the shop's. */
    @WithDefault("*=omit")
    String lists();

    /** {@code column:value} of an account → uid of the shop's user group, for example {@code accountcategorycode:1=preferred}. */
    @WithDefault("*=omit")
    String classes();

    /** Uid of the shop's user group → the user price group that its members get. */
    @WithDefault("*=omit")
    String priceGroups();

    /** The group above those that the bridge creates. */
    @WithDefault("customergroup")
    String parentGroup();

    /** The column of a campaign with the code of the shop's coupon. */
    @WithDefault("promotioncodename")
    String couponColumn();

    /** The column of a campaign with the code of the shop's promotion. */
    @WithDefault("cb_promotioncode")
    String promotionColumn();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
