package io.commercebridge.testkit.dynamics.query;

import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexedFilterTest {
    private final Fixture fixture = new Fixture();
    private final UUID drill = fixture.product;
    private final UUID saw = fixture.org.product("SAW-9", "Jigsaw");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void findsFortyRowsByTheirIds() {
        List<UUID> ids = IntStream.range(0, 50)
                .mapToObj(i -> fixture.org.product("P-" + i, "Product"))
                .toList();

        String filter =
                ids.subList(5, 45).stream().map(id -> "productid eq " + id).collect(Collectors.joining(" or "));

        assertThat(found("products", filter, "productid"))
                .containsExactlyInAnyOrderElementsOf(
                        ids.subList(5, 45).stream().map(UUID::toString).toList());
    }

    @Test
    void combinesIndexedTermsWithOthers() {
        fixture.org.price(saw, "USD", "80");
        fixture.org.price(saw, "EUR", "75");
        String list = "_pricelevelid_value eq " + fixture.org.priceList("USD");
        String product = "_productid_value eq ";

        assertThat(found("productpricelevels", list, "productnumber")).containsExactly("DRL-18", "SAW-9");
        assertThat(found("productpricelevels", list + " and " + product + saw, "productnumber"))
                .containsExactly("SAW-9");
        assertThat(found("productpricelevels", product + saw + " and amount lt 80", "productnumber"))
                .hasSize(1);
        assertThat(found("productpricelevels", product + saw + " or amount gt 100", "productnumber"))
                .hasSize(3);
        assertThat(found("productpricelevels", product + drill + " or " + product + saw, "productnumber"))
                .hasSize(3);
        assertThat(found("productpricelevels", "not (" + product + saw + ")", "productnumber"))
                .containsExactly("DRL-18");
        assertThat(found("productpricelevels", product + UUID.randomUUID(), "productnumber"))
                .isEmpty();
    }

    @Test
    void keepsRowsInTheirOrderAndOutOfIndexesThatTheyHaveLeft() {
        UUID family = fixture.org.family("F-1", "Tools");
        UUID first = fixture.org.product("A", "A", family);
        fixture.org.product("B", "B", family);
        String filter = "_parentproductid_value eq " + family;

        fixture.patch("products(" + first + ")", "{\"name\":\"Changed\"}");
        assertThat(found("products", filter, "productnumber")).containsExactly("A", "B");

        fixture.patch("products(" + first + ")", "{\"parentproductid@odata.bind\":null}");
        assertThat(found("products", filter, "productnumber")).containsExactly("B");
        assertThat(found("products", "_parentproductid_value ne null", "productnumber"))
                .containsExactly("B");
    }

    private List<String> found(String set, String filter, String column) {
        List<String> found = new ArrayList<>();
        json(fixture.get(set + "?$select=" + column + "&$filter=" + filter))
                .path("value")
                .forEach(row -> found.add(row.path(column).asText()));
        return found;
    }
}
