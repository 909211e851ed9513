package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.flowtest.SecondByNow;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.server.Journal;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An account becomes a unit and stays one with it. */
@QuarkusTest
class AccountTest extends CustomersTestBase {

    @BeforeAll
    static void changesFallIntoDifferentSeconds() {
        Simulators.start(commerce -> commerce, dynamics -> dynamics.withClock(new SecondByNow()));
    }

    @AfterAll
    static void endIt() {
        Simulators.end();
    }

    private static ItemView address(ItemView unit, String town) {
        return unit.list("addresses").stream()
                .filter(address -> address.text("town").equals(town))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bringsAWholeAccountInOneRequest() {
        String parent = CustomersWorld.freshNumber();
        UUID above = world.knownAccount(parent, Map.of());
        String number = CustomersWorld.freshNumber();
        world.account(number, world.fullAccount(above));
        world.handle(world.takeFromDynamics());
        assertThat(world.commerceRequests()).hasSize(1);
        assertThat(world.dynamicsRequests())
                .as("names of the price list and the currency, once an hour")
                .hasSizeLessThanOrEqualTo(2);
        ItemView unit = world.unit(number);
        assertThat(unit.text("name")).isEqualTo("Kestrel Outfitters");
        assertThat(unit.text("vatID")).isEqualTo("DE123456789");
        assertThat(unit.text("paymentTerms")).isEqualTo("NET45");
        assertThat(unit.text("userPriceGroup/code")).isEqualTo("GOLD");
        assertThat(unit.get("active")).contains(true);
        assertThat(unit.text("CreditLimit/currency/isocode")).isEqualTo("EUR");
        assertThat(unit.number("CreditLimit/amount")).isEqualByComparingTo("15000.50");
        assertThat(world.groups(number)).containsExactly(parent);
        ItemView bill = address(unit, "Hamburg");
        assertThat(bill.text("streetname")).isEqualTo("1 Harbour Road");
        assertThat(bill.text("company")).isEqualTo("Head office");
        assertThat(bill.text("country/isocode")).isEqualTo("DE");
        assertThat(bill.get("billingAddress")).contains(true);
        assertThat(bill.get("shippingAddress")).contains(false);
        ItemView ship = address(unit, "Austin");
        assertThat(ship.text("region/isocode")).isEqualTo("US-TX");
        assertThat(ship.get("shippingAddress")).contains(true);
    }

    @Test
    void sendsOneSmallRequestForOneColumn() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(
                number, world.fullAccount(world.knownAccount(CustomersWorld.freshNumber(), Map.of())));
        world.change(id, Map.of("paymenttermscode", 1));
        meter.take();
        world.handle(world.takeFromDynamics());
        assertThat(meter.take()).as("DynamoDB units: one read, one write").isLessThanOrEqualTo(3);
        List<Journal.Entry> requests = world.requests();
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst().request().text())
                .isEqualTo("{\"uid\":\"" + number + "\",\"paymentTerms\":\"NET30\"}");
        assertThat(world.unit(number).text("paymentTerms")).isEqualTo("NET30");
        assertThat(world.unit(number).list("addresses")).hasSize(2);
    }

    @Test
    void sendsOneColumnOfOneAddress() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(
                number, world.fullAccount(world.knownAccount(CustomersWorld.freshNumber(), Map.of())));
        world.change(id, Map.of("address1_city", "Bremen"));
        world.handle(world.takeFromDynamics());
        assertThat(world.requests()).hasSize(1);
        assertThat(world.requests().getFirst().request().text())
                .contains("\"town\":\"Bremen\"")
                .doesNotContain("streetname")
                .doesNotContain("Austin");
        assertThat(address(world.unit(number), "Bremen").text("streetname")).isEqualTo("1 Harbour Road");
    }

    @Test
    void withdrawsAnAddressThatIsEmptied() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of("address1_line1", "1 Harbour Road", "address1_city", "Hamburg"));
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("address1_line1", null);
        emptied.put("address1_city", null);
        world.change(id, emptied);
        world.settle();
        ItemView address = world.unit(number).list("addresses").getFirst();
        assertThat(address.get("shippingAddress")).contains(false);
        assertThat(address.get("visibleInAddressBook")).contains(false);
        world.change(id, Map.of("address1_line1", "2 Quay", "address1_city", "Kiel"));
        world.settle();
        assertThat(address(world.unit(number), "Kiel").get("shippingAddress")).contains(true);
        assertThat(address(world.unit(number), "Kiel").get("visibleInAddressBook"))
                .contains(true);
    }

    @Test
    void leavesTranslationsOfTheNameAlone() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of("name", "Kestrel Outfitters"));
        world.commerce()
                .seed(
                        "B2BUnit",
                        Map.of("uid", number, "locName", Map.of("de", "Turmfalke", "en", "Kestrel Outfitters")));
        world.change(id, Map.of("name", "山田 Outfitters"));
        world.settle();
        assertThat(world.unit(number).text("locName", "en")).contains("山田 Outfitters");
        assertThat(world.unit(number).text("locName", "de")).contains("Turmfalke");
    }

    @Test
    void deactivatesAndReactivates() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of());
        world.sales().setState("account", id, 1, 2);
        world.settle();
        assertThat(world.unit(number).get("active")).contains(false);
        world.sales().setState("account", id, 0, 1);
        world.settle();
        assertThat(world.unit(number).get("active")).contains(true);
    }

    @Test
    void deactivatesTheUnitOfADeletedAccount() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(number, Map.of());
        world.sales().delete("account", id);
        world.settle();
        assertThat(world.unit(number).get("active")).contains(false);
        assertThat(world.unit(number).text("name")).isEqualTo("Company " + number);
    }

    @Test
    void emptiesWhatIsEmptied() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(
                number, world.fullAccount(world.knownAccount(CustomersWorld.freshNumber(), Map.of())));
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("cb_taxid", null);
        emptied.put("creditlimit", null);
        emptied.put("defaultpricelevelid", null);
        world.change(id, emptied);
        world.settle();
        assertThat(world.unit(number).get("vatID")).isEmpty();
        assertThat(world.unit(number).get("CreditLimit/code")).isEmpty();
        assertThat(world.unit(number).get("userPriceGroup/code")).isEmpty();
    }

    @Test
    void carriesAChangeOfTheCreditLimitAndNothingOfAHold() {
        String number = CustomersWorld.freshNumber();
        UUID id = world.knownAccount(
                number, world.fullAccount(world.knownAccount(CustomersWorld.freshNumber(), Map.of())));
        world.change(id, Map.of("creditlimit", new java.math.BigDecimal("20000")));
        world.settle();
        assertThat(world.unit(number).number("CreditLimit/amount")).isEqualByComparingTo("20000");
        world.change(id, Map.of("creditonhold", true, "cb_creditholdreason", "Overdue"));
        world.forgetRequests();
        world.settle();
        assertThat(world.commerceRequests()).isEmpty();
    }
}
