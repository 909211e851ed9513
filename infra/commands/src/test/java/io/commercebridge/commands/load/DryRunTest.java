package io.commercebridge.commands.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.cloud.LocalCloud;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DryRunTest extends LoadTestBase {

    @Test
    void countsWhatAnEmptyShopWouldGetAndTouchesNothing() {
        world.catalogue(30);
        UUID luxury = world.luxury("P-LUX");
        world.forgetRequests();

        assertThat(world.load("dry=1")).isOne();

        assertThat(world.output())
                .contains("Dry run: nothing was written")
                .contains("products: 31 rows; 30 compared, 1 refused")
                .contains("Categories: 1 to create, 0 to change, 0 equal")
                .contains("Products: 30 to create, 0 to change, 0 equal")
                // Their products are only planned, which counts as there.
                .contains("PriceRows: 30 to create, 0 to change, 0 equal")
                .contains("StockLevels: 30 to create, 0 to change, 0 equal")
                .contains(luxury.toString());
        assertThat(world.writes()).isEmpty();
        assertThat(world.systems().commerce().items("Product")).isEmpty();
        assertThat(items()).isZero();
        assertThat(queued()).isZero();
        assertThat(Files.exists(world.progress())).isFalse();
    }

    private static int items() {
        String table = ConfigProvider.getConfig().getValue("bridge.correlations.table", String.class);
        return LocalCloud.shared()
                .dynamoDb()
                .scan(scan -> scan.tableName(table).consistentRead(true))
                .count();
    }

    private static int queued() {
        return List.of("bridge.queue.catalogue.url", "bridge.dlq.catalogue.url").stream()
                .map(url -> ConfigProvider.getConfig().getValue(url, String.class))
                .mapToInt(url -> LocalCloud.shared()
                        .sqs()
                        .receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
                        .messages()
                        .size())
                .sum();
    }

    @Test
    void showsSamplesOfWhatWouldChange() {
        List<UUID> products = world.catalogue(20);
        world.load();
        world.systems().org().product("P-NEW", "New");
        world.systems().dynamics().amend("product", products.get(2), Map.of("name", "Renamed"));
        world.forgetRequests();

        assertThat(world.load("dry=1")).isZero();

        assertThat(world.output())
                .contains("Products: 1 to create, 1 to change, 19 equal")
                .contains("name[en] differs in 1")
                .contains("Staged|Default|P-3  'Product 3' -> 'Renamed'")
                .contains("PriceRows: 0 to create, 0 to change, 20 equal")
                .contains("StockLevels: 0 to create, 0 to change, 20 equal");
        assertThat(world.writes()).isEmpty();
    }
}
