package io.commercebridge.testkit.commerce.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.testkit.commerce.types.TypeSystem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexTest {
    private final Store store = new Store(TypeSystem.shipped(), Clock.systemUTC());

    private Item product(String code, Item... categories) {
        List<Ref> refs = List.of(categories).stream().map(Item::ref).toList();
        return store.transact(_ -> store.create("Product", Map.of("code", code, "supercategories", refs)));
    }

    private Item category(String code) {
        return store.transact(_ -> store.create("Category", Map.of("code", code)));
    }

    private List<Object> codes(String type, String attribute, Object value) {
        return store.transact(_ -> store.having(type, attribute, value)).stream()
                .map(item -> item.value("code").orElseThrow())
                .toList();
    }

    @Test
    void findsWhatWasThereBeforeSomebodyLookedAndWhatCameAfter() {
        Item tools = category("tools");
        product("drill", tools);
        List<Object> before = codes("Product", "supercategories", tools.ref());
        product("saw", tools, category("sharp"));

        assertThat(before).containsExactly("drill");
        assertThat(codes("Product", "supercategories", tools.ref())).containsExactly("drill", "saw");
    }

    @Test
    void forgetsTheOldValueOfAChangedItemAndAllOfARemovedOne() {
        Item drill = product("drill");
        product("saw");
        codes("Product", "code", "drill");
        store.transact(_ -> store.save(drill.with("code", Optional.of("saw"))));
        List<Object> renamed = codes("Product", "code", "saw");
        store.transact(_ -> {
            store.remove(drill.ref());
            return drill;
        });

        assertThat(renamed).containsExactly("saw", "saw");
        assertThat(codes("Product", "code", "drill")).isEmpty();
        assertThat(codes("Product", "code", "saw")).containsExactly("saw");
    }

    @Test
    void isAsBeforeAfterATransactionThatFailed() {
        Item drill = product("drill");
        codes("Product", "code", "drill");

        assertThatThrownBy(() -> store.transact(_ -> {
                    store.save(drill.with("code", Optional.of("saw")));
                    store.create("Product", Map.of("code", "drill"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(codes("Product", "code", "saw")).isEmpty();
        assertThat(codes("Product", "code", "drill")).containsExactly("drill");
    }

    @Test
    void findsByManyValuesWhicheverOfThemIsRare() {
        Item tools = category("tools");
        for (int i = 0; i < 20; i++) {
            store.transact(_ -> store.create("PriceRow", Map.of("product", tools.ref(), "minqtd", 1L)));
        }
        Map<String, Object> row = Map.of("sapConditionId", "c1", "product", tools.ref(), "minqtd", 5L);
        Item wanted = store.transact(_ -> store.create("PriceRow", row));

        assertThat(having("PriceRow", row)).containsExactly(wanted);
        assertThat(having("PriceRow", Map.of("minqtd", 5L))).containsExactly(wanted);
        assertThat(having("Product", row)).isEmpty();
    }

    private List<Item> having(String type, Map<String, ?> values) {
        return store.transact(_ -> store.having(type, values));
    }
}
