package io.commercebridge.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.Counts;
import io.commercebridge.flowtest.Counts.What;
import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What returns cost; the rows of the benchmark's table. */
@QuarkusTest
@Tag(Counts.TAG)
class ReturnCountsTest extends ReturnsTestBase {
    private static final int MANY = 20;

    @Test
    void countsNewReturnsAndTheirProgress() {
        settled(oneOf(sold()));
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            orders.add(sold());
        }
        world.takeAll();
        List<String> codes =
                orders.stream().map(order -> world.ask(oneOf(order))).toList();
        List<BridgeEvent> asked = ofReturns(world.takeFromCommerce());
        Counts first = count("new returns of one line", asked);
        assertThat(first.dynamicsPerEvent())
                .as("order, product, contact, write")
                .isLessThan(4.5);
        assertThat(first.commercePerEvent()).isEqualTo(1);
        Counts opened = count("numbers of new RMAs", world.takeFromDynamics());
        assertThat(opened.dynamicsPerEvent()).isLessThan(2.5);
        assertThat(opened.commercePerEvent()).isEqualTo(2);
        Counts echoes = count("echoes of those", ofReturns(world.takeFromCommerce()));
        assertThat(echoes.dynamicsPerEvent() + echoes.commercePerEvent()).isZero();
        codes.forEach(code -> world.agent().trackReturn(world.rmaId(code), "1Z"));
        Counts tracked = count("tracking numbers of RMAs", world.takeFromDynamics());
        assertThat(tracked.commercePerEvent()).isEqualTo(2);
        assertThat(tracked.unitsPerEvent()).isLessThan(3);
    }

    private static List<BridgeEvent> ofReturns(List<BridgeEvent> events) {
        return events.stream()
                .filter(event -> event.type().contains("BridgeReturn"))
                .toList();
    }

    private Counts count(String what, List<BridgeEvent> events) {
        return Counts.of(world, meter, new What(what, events.size()), () -> world.handle(events));
    }
}
