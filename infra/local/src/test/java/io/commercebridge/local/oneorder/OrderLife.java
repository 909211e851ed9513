package io.commercebridge.local.oneorder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.OrderDraft;
import io.commercebridge.testkit.commerce.shop.OrderLine;
import io.commercebridge.testkit.commerce.shop.Shop;
import io.commercebridge.testkit.commerce.shop.Tax;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens.Milestone;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What happens to the order; after each step everything settles, and the laws are checked. */
record OrderLife(ShuffledBridge world, Company company, OneOrder order) {
    private static final byte[] PDF = "%PDF-1.7 invoice".getBytes(UTF_8);

    void runs() {
        placeAndAmend();
        holdAndRelease();
        ship();
        invoiceAndPay();
        giveBack();
    }

    private void placeAndAmend() {
        Tax vat = Tax.of("vat-full", "19");
        step(() -> shop().placeOrder(OrderDraft.net(Company.BUYER, "EUR")
                .with("code", order.code())
                .with("Unit", Company.UNIT)
                .with("deliveryMode", "standard-net")
                .with(
                        "deliveryAddress",
                        Map.of("streetname", "Quay", "town", "Kiel", "postalcode", "24103", "country", "DE"))
                .with(OrderLine.of(Company.SAIL, 2, "249.90").taxed(vat))
                .with(OrderLine.of(Company.ROPE, 5, "39.95").taxed(vat))
                .costing("9.90", "0")));
        step(() -> {
            shop().amendQuantity(order.code(), 0, 3);
            shop().amendQuantity(order.code(), 1, 4);
        });
    }

    private void holdAndRelease() {
        step(() -> sales().holdCredit(company.account(), "Please settle what is due"));
        assertThat(order.status()).isEqualTo("ON_HOLD");
        assertThat(order.inShop().text("statusInfo")).isEqualTo("Please settle what is due");
        step(() -> sales().releaseCredit(company.account()));
        assertThat(order.status()).isNotEqualTo("ON_HOLD");
    }

    private void ship() {
        UUID sail = line(0);
        UUID rope = line(1);
        step(() -> {
            UUID first = sales().openShipment(order.salesOrder(), "SH-1", Map.of(sail, "2", rope, "4"));
            sales().moveShipment(first, Milestone.PACKED);
            sales().ship(first, "DHL", "JD014600", Instant.parse("2026-11-20T08:00:00Z"));
        });
        assertThat(order.deliveryStatus()).isEqualTo("PARTSHIPPED");
        step(() -> {
            UUID second = sales().openShipment(order.salesOrder(), "SH-2", Map.of(sail, "1"));
            sales().ship(second, "DHL", "JD014601", Instant.parse("2026-11-21T08:00:00Z"));
            sales().deliver(second, Instant.parse("2026-11-23T10:00:00Z"));
        });
        assertThat(order.deliveryStatus()).isEqualTo("SHIPPED");
        assertThat(order.consignments())
                .extracting(consignment -> consignment.text("status/code"))
                .containsExactlyInAnyOrder("SHIPPED", "DELIVERY_COMPLETED");
    }

    private UUID line(int entry) {
        return order.line(order.entries().get(entry)).id();
    }

    private void invoiceAndPay() {
        step(() -> {
            UUID invoice = sales().invoice(order.salesOrder(), LocalDate.of(2026, 12, 24));
            sales().attach(new Ref("invoice", invoice), "invoice.pdf", "application/pdf", PDF);
        });
        ItemView document = order.documents("INVOICE").getFirst();
        assertThat(order.systems().commerce().media(document.text("documentMedia/code")))
                .isEqualTo(PDF);
        step(() -> shop().capture(order.code(), "100.00"));
        assertThat(order.invoices().getFirst().choice("statecode")).contains(0);
        String rest = order.due().subtract(new BigDecimal("100.00")).toPlainString();
        step(() -> shop().capture(order.code(), rest));
        assertThat(order.invoices().getFirst().choice("statecode")).contains(2);
    }

    private void giveBack() {
        step(() -> shop().requestReturn(ReturnDraft.of(order.code()).refund(0, 1, "DamagedInTransit")));
        assertThat(order.returns().getFirst().text("status/code")).isEqualTo("WAIT");
        step(() -> sales().receive(rmaLine().id(), "1"));
        assertThat(order.returns().getFirst().text("status/code")).isEqualTo("RECEIVED");
        Instant on = Instant.parse("2026-11-24T10:00:00Z");
        step(() -> sales().refund(rmaLine().id(), "100.00", on));
        assertThat(order.returns().getFirst().text("status/code")).isEqualTo("PAYMENT_REVERSED");
        step(() -> sales().refund(rmaLine().id(), "149.90", on));
        assertThat(order.returns().getFirst().text("status/code")).isEqualTo("COMPLETED");
        step(() -> shop().refund(order.code(), "249.90"));
        assertThat(order.invoices().getFirst().choice("statecode")).contains(0);
        step(() -> sales().creditNote(order.invoices().getFirst().id(), "Sail returned", "249.90"));
        assertThat(order.documents("CREDIT_NOTE")).hasSize(1);
    }

    private Row rmaLine() {
        return order.rmaLines().getFirst();
    }

    private void step(Runnable action) {
        action.run();
        world.settle();
        assertThat(world.parked()).as("parked").isEmpty();
        new Laws(order).hold();
    }

    private Shop shop() {
        return order.systems().commerce().shop();
    }

    private UserSession sales() {
        return order.systems().dynamics().asUser(order.systems().organization().salesPerson());
    }
}
