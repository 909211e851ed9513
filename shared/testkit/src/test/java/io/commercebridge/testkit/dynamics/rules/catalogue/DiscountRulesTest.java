package io.commercebridge.testkit.dynamics.rules.catalogue;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountRulesTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID list = person.insert("discounttype", Map.of("name", "Scale"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({"5, 15", "19, 30", "12, 13", "1, 100", "20, 20"})
    void refusesQuantitiesThatOverlap(String low, String high) {
        discount("10", "20");

        assertRefused(fixture.post("discounts", body(low, high, "\"percentage\":5")), 400, "0x80043b02");
    }

    @Test
    void takesQuantitiesThatFollowEachOther() {
        discount("10", "19.99");
        discount("20", "49");
        discount("1", "9");

        assertThat(fixture.dynamics.rows("discount")).hasSize(3).allSatisfy(row -> assertThat(row.flag("isamounttype"))
                .isFalse());
    }

    @Test
    void changesARangeWithoutMeetingItself() {
        discount("10", "20");
        UUID discount = fixture.dynamics.rows("discount").getFirst().id();

        assertThat(fixture.patch("discounts(" + discount + ")", "{\"highquantity\":25}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":3 | 0x80043b21",
                "\"amount\":3,\"percentage\":5 | 0x80043b1f",
                "\"name\":\"x\" | 0x80040203"
            })
    void refusesWhatIsNoPercentage(String value, String code) {
        assertRefused(fixture.post("discounts", body("1", "2", value)), 400, code);
    }

    @Test
    void readsTheScaleWithItsList() {
        discount("10", "20");

        assertThat(Fixture.json(fixture.get("discounttypes(" + list
                                + ")?$select=name&$expand=discount_type_discounts($select=lowquantity,percentage)"))
                        .path("discount_type_discounts")
                        .path(0)
                        .path("lowquantity")
                        .asInt())
                .isEqualTo(10);
        assertThat(fixture.post("discounts", body("9", "1", "\"percentage\":5")).statusCode())
                .isEqualTo(400);
    }

    private void discount(String low, String high) {
        assertThat(fixture.post("discounts", body(low, high, "\"percentage\":5"))
                        .statusCode())
                .isEqualTo(204);
    }

    private String body(String low, String high, String value) {
        return "{\"discounttypeid@odata.bind\":\"/discounttypes(%s)\",\"lowquantity\":%s,\"highquantity\":%s,%s}"
                .formatted(list, low, high, value);
    }
}
