package io.commercebridge.mapping.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.commerce.ItemValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupItemsTest {
    private final GroupItems items =
            new GroupItems("customergroup", CodeTable.parse("price groups", "vip=VIP_PRICES,*=omit"));

    private static Optional<Object> references(String... uids) {
        return Optional.of(
                List.of(uids).stream().map(uid -> ItemValues.by("uid", uid)).toList());
    }

    @Test
    void putsAGroupUnderTheParent() {
        assertThat(items.toUserGroup("gold").attributes())
                .isEqualTo(Map.of("uid", Optional.of("gold"), "groups", references("customergroup")));
    }

    @Test
    void givesAGroupItsPriceGroup() {
        assertThat(items.toUserGroup("vip").attributes())
                .containsEntry("userPriceGroup", Optional.of(ItemValues.by("code", "VIP_PRICES")));
    }

    @Test
    void namesTheGroupsOfAMember() {
        assertThat(GroupItems.toMember("C-4711", List.of("vip", "gold")).attributes())
                .isEqualTo(Map.of("uid", Optional.of("C-4711"), "groups", references("vip", "gold")));
        assertThat(GroupItems.toGroups(List.of("vip")).attributes()).isEqualTo(Map.of("groups", references("vip")));
    }
}
