package io.commercebridge.testkit.dynamics.rules.catalogue;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PriceListTest {
    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void hasOnePriceForAProductAndUnit() {
        UUID box = fixture.org.unit("box", 10);

        assertRefused(post("USD", fixture.product, fixture.org.pieces(), ""), 400, "0x80043b08");
        assertThat(post("USD", fixture.product, box, "").statusCode()).isEqualTo(204);
        assertThat(post("EUR", fixture.product, fixture.org.pieces(), "").statusCode())
                .isEqualTo(204);
        Row inPieces = fixture.dynamics.rows("productpricelevel").getFirst();
        assertRefused(
                fixture.patch(
                        "productpricelevels(" + inPieces.id() + ")", "{\"uomid@odata.bind\":\"/uoms(" + box + ")\"}"),
                400,
                "0x80043b08");
    }

    @Test
    void takesCurrencyNumberAndUnitGroupFromOthers() {
        post("KWD", fixture.product, fixture.org.pieces(), "");

        Row item = fixture.dynamics.rows("productpricelevel").getLast();
        assertThat(item.ref("transactioncurrencyid"))
                .hasValue(new Ref("transactioncurrency", fixture.org.currency("KWD")));
        assertThat(item.text("productnumber")).hasValue("DRL-18");
        assertThat(item.ref("uomscheduleid")).hasValue(new Ref("uomschedule", fixture.org.unitGroup()));
        assertThat(item.choice("pricingmethodcode")).hasValue(1);
    }

    @Test
    void refusesAnotherCurrencyThanThatOfTheList() {
        String currency =
                ",\"transactioncurrencyid@odata.bind\":\"/transactioncurrencies(" + fixture.org.currency("USD") + ")\"";

        assertRefused(post("EUR", fixture.product, fixture.org.pieces(), currency), 400, "0x80040265");
    }

    @Test
    void needsAnAmountUnlessItIsAPercentage() {
        UUID list = fixture.org.priceList("Percent", "USD");
        String item = item(list, fixture.product, fixture.org.pieces()).replace("\"amount\":9.90,", "");

        assertRefused(fixture.post("productpricelevels", item + "}"), 400, "0x80040203");
        assertThat(fixture.post("productpricelevels", item + ",\"pricingmethodcode\":2,\"percentage\":90}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesFamiliesAndRetiredProducts() {
        UUID family = fixture.org.family("F-1", "Tools");
        person.retireProduct(fixture.product);

        assertRefused(post("USD", family, fixture.org.pieces(), ""), 400, "0x8004f902");
        assertRefused(post("EUR", fixture.product, fixture.org.pieces(), ""), 400, "0x80061009");
    }

    @Test
    void isDeactivatedAndActivated() {
        UUID list = fixture.org.priceList("EUR");

        person.activatePriceList(list, false);
        assertThat(person.read("pricelevel", list).choice("statuscode")).hasValue(100002);
        person.activatePriceList(list, true);
        assertThat(person.read("pricelevel", list).choice("statuscode")).hasValue(100001);
    }

    private HttpResponse<String> post(String currency, UUID product, UUID unit, String more) {
        return fixture.post("productpricelevels", item(fixture.org.priceList(currency), product, unit) + more + "}");
    }

    private static String item(UUID list, UUID product, UUID unit) {
        return """
                {"amount":9.90,"pricelevelid@odata.bind":"/pricelevels(%s)",
                 "productid@odata.bind":"/products(%s)","uomid@odata.bind":"/uoms(%s)\"""".formatted(list, product, unit);
    }
}
