package io.commercebridge.platform.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.item.ItemBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemBodyTest {

    @Test
    void writesEveryKindOfValueInOrder() {
        ItemValues unit = ItemValues.item()
                .set("uid", "C-1")
                .set("active", true)
                .set("rank", 3)
                .set("amount", new BigDecimal("12.50"))
                .set("since", Instant.ofEpochMilli(1_540_469_763_078L))
                .set("vatID", Optional.empty())
                .set("userPriceGroup", ItemValues.by("code", "GOLD"))
                .set("groups", List.of(ItemValues.by("uid", "C-0")))
                .build();
        assertThat(ItemBody.of(unit))
                .hasToString("{\"uid\":\"C-1\",\"active\":true,\"rank\":3,\"amount\":12.50,"
                        + "\"since\":\"/Date(1540469763078)/\",\"vatID\":null,\"userPriceGroup\":{\"code\":\"GOLD\"},"
                        + "\"groups\":[{\"uid\":\"C-0\"}]}");
    }

    @Test
    void refusesAValueThatHasNoFormOnTheWire() {
        ItemValues item = new ItemValues(Map.of("odd", Optional.of(new Object())));
        assertThatThrownBy(() -> ItemBody.of(item)).hasMessageContaining("odd");
    }
}
