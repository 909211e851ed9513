package io.commercebridge.testkit.dynamics.webapi;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagingTest {
    private final Fixture fixture = new Fixture();
    private final List<UUID> products = IntStream.range(0, 9)
            .mapToObj(i -> fixture.org.product("P-" + i, "Product"))
            .toList();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pagesInOrderThroughWhatWasThereAtTheFirstPage() {
        JsonNode first = page("products?$select=productnumber&$orderby=productnumber desc&$count=true");
        fixture.org.product("P-55", "Too late");
        fixture.dynamics.asUser(fixture.org.salesPerson()).delete("product", products.get(4));

        JsonNode second = page(next(first));

        assertThat(numbers(first)).containsExactly("P-8", "P-7", "P-6", "P-5");
        assertThat(first.path("@odata.count").asInt()).isEqualTo(10);
        assertThat(numbers(second)).as("P-4 is gone").containsExactly("P-3", "P-2", "P-1");
        assertThat(numbers(page(next(second)))).containsExactly("P-0", "DRL-18");
    }

    @Test
    void leavesOutWhatNoLongerPassesTheFilter() {
        JsonNode first = page("products?$select=productnumber&$filter=statecode eq 0&$orderby=productnumber");
        fixture.dynamics.asUser(fixture.org.salesPerson()).retireProduct(products.get(5));

        assertThat(numbers(page(next(first)))).containsExactly("P-3", "P-4", "P-6");
    }

    @Test
    void findsAResultAnewThatIsNoLongerKept() {
        String old = next(page("products?$select=productnumber&$orderby=productnumber"));
        for (int i = 0; i < 40; i++) {
            page("products?$select=productnumber&$filter=productnumber ne '" + i + "'");
        }

        assertThat(numbers(page(old))).containsExactly("P-3", "P-4", "P-5", "P-6");
    }

    @Test
    void sortsByIdTheSameWayAsItComparesIds() {
        List<String> all = new ArrayList<>();
        String next = "products?$select=productid&$orderby=productid";
        while (!next.isEmpty()) {
            JsonNode page = page(next);
            page.path("value").forEach(row -> all.add(row.path("productid").asText()));
            next = next(page);
        }

        JsonNode after = json(fixture.get("products?$select=productid&$filter=productid gt " + all.get(6)));

        assertThat(all).hasSize(10).doesNotHaveDuplicates();
        assertThat(after.path("value")).hasSize(3);
    }

    @Test
    void tellsByTheDeltaLinkWhatChangedWhileItPaged() {
        JsonNode page = page("products?$select=productnumber", "odata.track-changes,odata.maxpagesize=4");
        fixture.patch("products(" + products.getFirst() + ")", "{\"name\":\"Renamed\"}");
        while (!next(page).isEmpty()) {
            page = page(next(page), "odata.track-changes,odata.maxpagesize=4");
        }

        JsonNode delta = json(fixture.get(page.path("@odata.deltaLink").asText()));

        assertThat(numbers(delta)).containsExactly("P-0");
    }

    @Test
    void refusesASkipTokenThatItDidNotGive() {
        assertRefused(fixture.get("products?$skiptoken=5"), 400, "0x80060888");
    }

    private JsonNode page(String path) {
        return page(path, "odata.maxpagesize=4");
    }

    private JsonNode page(String path, String preferences) {
        return json(fixture.get(path, "Prefer", preferences));
    }

    private static String next(JsonNode page) {
        return page.path("@odata.nextLink").asText();
    }

    private static List<String> numbers(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.path("value").forEach(row -> numbers.add(row.path("productnumber").asText()));
        return numbers;
    }
}
