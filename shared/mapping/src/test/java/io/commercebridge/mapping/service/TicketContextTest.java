package io.commercebridge.mapping.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.service.TicketContext.Item;
import io.commercebridge.mapping.service.TicketContext.OrderSummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketContextTest {
    private static final Item LAMP = new Item(new BigDecimal("2.00"), "LAMP", Optional.of("Lampe für Züge 山"));
    private static final Item TENT = new Item(BigDecimal.TEN, "TENT", Optional.empty());

    private static OrderSummary order(Item... items) {
        return new OrderSummary(
                "00001000",
                Optional.of(LocalDate.of(2026, 11, 20)),
                Optional.of("READY"),
                Optional.of("118.90 USD"),
                List.of(items));
    }

    @Test
    void tellsTheCustomerTheOrderAndWhatWasOrderedBefore() {
        OrderSummary earlier =
                new OrderSummary("00000999", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        TicketContext context = new TicketContext(
                List.of("Customer: Ann Lee", "Company: C-4711"),
                Optional.of(order(LAMP, TENT)),
                List.of(order(), earlier));
        assertThat(context.text()).isEqualTo("""
                Customer: Ann Lee
                Company: C-4711
                Order 00001000, of 2026-11-20, READY, 118.90 USD
                  2 x LAMP Lampe für Züge 山
                  10 x TENT
                Last orders:
                  00001000, of 2026-11-20, READY, 118.90 USD
                  00000999""");
    }

    @Test
    void tellsNothingWhereNothingIsKnown() {
        TicketContext context = new TicketContext(List.of(), Optional.empty(), List.of());
        assertThat(context.text()).isEmpty();
        assertThat(context.onlyProduct()).isEmpty();
    }

    @Test
    void knowsTheProductIfThereIsOnlyOne() {
        assertThat(new TicketContext(List.of(), Optional.of(order(LAMP, LAMP)), List.of()).onlyProduct())
                .contains("LAMP");
        assertThat(new TicketContext(List.of(), Optional.of(order(LAMP, TENT)), List.of()).onlyProduct())
                .isEmpty();
        assertThat(new TicketContext(List.of(), Optional.of(order()), List.of()).onlyProduct())
                .isEmpty();
    }
}
