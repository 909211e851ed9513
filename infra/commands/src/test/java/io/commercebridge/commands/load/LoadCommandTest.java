package io.commercebridge.commands.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.commands.Refusal;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoadCommandTest extends LoadTestBase {

    @Test
    void bringsTheWholeCatalogueToTheShop() throws IOException {
        world.catalogue(30);

        assertThat(world.load()).isZero();

        assertThat(world.shown("Product", "code", "P-30").orElseThrow().text("approvalStatus/code"))
                .isEqualTo("approved");
        assertThat(world.shown("Category", "code", "F-1")).isPresent();
        assertThat(world.systems().commerce().items("PriceRow")).hasSize(30);
        assertThat(world.shown("StockLevel", "productCode", "P-7").orElseThrow().text("available"))
                .isEqualTo("14");
        assertThat(world.output())
                .contains("families: 1 rows; 1 delivered")
                .contains("products: 30 rows; 30 delivered")
                .contains("prices: 30 rows; 30 delivered")
                .contains("stock: 30 rows; 30 delivered")
                .contains("products  [########################] 30 of 30  100 %");
        assertThat(Files.readString(world.report())).contains("stock: 30 rows");
        // Three pages of products are three requests to the shop.
        assertThat(world.writes()).hasSize(1 + 3 + 3 + 3);
    }

    @Test
    void doesNothingASecondTime() {
        world.catalogue(5);
        world.load();
        world.forgetRequests();

        assertThat(world.load()).isZero();

        assertThat(world.systems().commerce().journal().business()).isEmpty();
        assertThat(world.systems().dynamics().journal().business()).isEmpty();
        assertThat(world.output()).contains("begun earlier").contains("products: 5 rows; 5 delivered");
    }

    @Test
    void goesOnAfterAKillWithoutRepeatingFinishedPages() {
        world.catalogue(60);
        // The family's page and two of five pages of products.
        assertThatThrownBy(() -> world.load(3)).isInstanceOf(LoadWorld.Killed.class);
        assertThat(world.output()).contains("products: 24 rows (NOT FINISHED, of 60); 24 delivered");
        int finished = 2;
        world.forgetRequests();

        assertThat(world.load()).isZero();

        assertThat(world.output()).contains("products: 60 rows; 60 delivered");
        assertThat(world.pagesRead("products")).isEqualTo(5 - finished);
        long again = IntStream.rangeClosed(1, 60)
                .filter(i -> world.timesWritten("P-" + i) > 0)
                .count();
        assertThat(again).isEqualTo(36);
    }

    @Test
    void startsOverWhenItIsTold() {
        world.catalogue(3);
        world.load();
        world.forgetRequests();

        assertThat(world.load("again=1")).isZero();

        assertThat(world.output()).contains("products: 3 rows; 3 duplicate").doesNotContain("begun earlier");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void namesTheRowsThatWereRefused() {
        world.catalogue(3);
        UUID luxury = world.luxury("P-LUX");

        assertThat(world.load()).isOne();

        assertThat(world.output())
                .contains("products: 4 rows; 3 delivered, 1 parked")
                .contains("parked 1 x ")
                .contains(luxury + "  ")
                .contains("'luxury'");
        assertThat(world.known(luxury).verdict().map(Correlation.Verdict::outcome))
                .contains("parked");
        // What was refused is tried again, since the settings or the shop may have changed.
        assertThat(world.load("again=1")).isOne();
        assertThat(world.output()).contains("products: 4 rows; 3 duplicate, 1 parked");
    }

    @Test
    void stopsWhereASystemStaysAwayAndGoesOnLater() {
        world.catalogue(30);
        // A row alone, as the family is, may fail by chance: it is left to the queue. Twelve products may not.
        assertThatThrownBy(() -> world.load(1)).isInstanceOf(LoadWorld.Killed.class);
        world.systems()
                .commerce()
                .faults()
                .arm(Fault.of("POST", "batch", 1000, new Fault.Action.Answer(503, Map.of(), "")));
        assertThatThrownBy(() -> world.load("concurrency=1")).isInstanceOf(RemoteException.class);
        assertThat(world.output()).contains("NOT FINISHED");

        world.systems().commerce().faults().clear();

        assertThat(world.load("concurrency=1")).isZero();
        assertThat(world.output()).contains("products: 30 rows; 30 delivered");
    }

    @Test
    void refusesProgressOfOtherSettings() throws IOException {
        world.catalogue(1);
        world.load();
        String progress = Files.readString(world.progress());
        Files.writeString(world.progress(), progress.replace("Main=warehouse_n", "Main=south"));
        assertThatThrownBy(world::load)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BRIDGE_CATALOGUE_WAREHOUSES was 'Main=south' and is 'Main=warehouse_n'");
    }

    @Test
    void namesTheArgumentThatIsWrong() {
        assertThatThrownBy(() -> world.load("concurrency=many"))
                .isInstanceOf(Refusal.class)
                .hasMessage("concurrency is a number from 1 to 32, not 'many'");
        assertThatThrownBy(() -> world.load("dry=yes")).hasMessage("dry is 1 or left out, not 'yes'");
        assertThatThrownBy(() -> world.load("agian=1")).hasMessage("there is no option 'agian'");
    }
}
