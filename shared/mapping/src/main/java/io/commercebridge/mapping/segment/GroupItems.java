package io.commercebridge.mapping.segment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * User groups and their members as they are to be in the shop.
 *
 * @param parent uid of the group above those that the bridge makes
 * @param priceGroups uid of a group → the user price group of its members
 */
public record GroupItems(String parent, CodeTable priceGroups) {
    private static final String UID = "uid";
    private static final String GROUPS = "groups";

    public GroupItems {
        requireNonNull(parent, "parent");
        requireNonNull(priceGroups, "priceGroups");
    }

    /**
     * A user group. Its name is the shop's to give, and so is its price group unless the table names one.
     *
     * @throws io.commercebridge.mapping.MappingException if the table refuses unknown groups
     */
    public ItemValues toUserGroup(String uid) {
        ItemValues.Builder group = ItemValues.item().set(UID, uid).set(GROUPS, references(List.of(parent)));
        Optional<String> priceGroup = priceGroups.translate(uid);
        priceGroup.ifPresent(code -> group.set("userPriceGroup", ItemValues.by("code", code)));
        return group.build();
    }

    /** A member that is added to these groups. */
    public static ItemValues toMember(String uid, Collection<String> groups) {
        return ItemValues.item().set(UID, uid).set(GROUPS, references(groups)).build();
    }

    /** All the groups of a member. */
    public static ItemValues toGroups(Collection<String> groups) {
        return ItemValues.item().set(GROUPS, references(groups)).build();
    }

    private static List<ItemValues> references(Collection<String> groups) {
        return groups.stream().map(group -> ItemValues.by(UID, group)).toList();
    }
}
