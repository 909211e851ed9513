package io.commercebridge.fulfilment.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.fulfilment.memory.MemoryText;
import io.commercebridge.fulfilment.memory.OrderMemory;
import io.commercebridge.fulfilment.memory.OrderMemory.Remembered;
import io.commercebridge.mapping.fulfilment.Milestone;
import io.commercebridge.mapping.fulfilment.ToldShipment;
import io.commercebridge.mapping.fulfilment.ToldShipment.Detail;
import io.commercebridge.mapping.fulfilment.ToldShipment.Told;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTextTest {

    @Test
    void keepsAllOfIt() {
        ToldShipment told = new ToldShipment(
                "SH-1",
                Milestone.SHIPPED,
                Map.of(
                        Detail.LINES, new Told("0:2", Instant.parse("2026-03-01T10:00:00Z")),
                        Detail.CARRIER, new Told("UPS", Instant.parse("2026-03-01T11:00:00Z"))));
        OrderMemory memory = OrderMemory.NONE
                .with(Optional.of(told))
                .with(Map.of("row-1", new Remembered("00001000-SH-1", Milestone.CANCELLED)));
        assertThat(MemoryText.parse(MemoryText.of(memory))).isEqualTo(memory);
        assertThat(MemoryText.parse("{}")).isEqualTo(OrderMemory.NONE);
    }

    @Test
    void givesTheSameConsignmentToTheSameShipment() {
        OrderMemory memory = OrderMemory.NONE.with(Map.of(
                "row-1", new Remembered("1000-SH-1", Milestone.PICKED),
                "told:SH-7", new Remembered("1000-SH-7", Milestone.PICKED)));
        ConsignmentCodes codes = new ConsignmentCodes("1000", memory);
        assertThat(codes.of("row-1", "Parcel 7")).isEqualTo("1000-SH-1");
        assertThat(codes.of("row-2", "SH-7")).isEqualTo("1000-SH-7");
        assertThat(codes.of("row-3-longer", "SH-1")).isEqualTo("1000-SH-1-row-3-lo");
        assertThat(codes.of("row-4", "order")).isEqualTo("1000-order-row-4");
        assertThat(codes.of("row-5", "SH-5")).isEqualTo("1000-SH-5");
        assertThat(codes.of("row-6", "SH-5")).isEqualTo("1000-SH-5-row-6");
    }
}
