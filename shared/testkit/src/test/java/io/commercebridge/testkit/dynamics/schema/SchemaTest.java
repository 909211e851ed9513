package io.commercebridge.testkit.dynamics.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.testkit.dynamics.webhook.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private final Schema schema = Schema.load();

    @ParameterizedTest
    @CsvSource({
        "salesorders, salesorder, 80",
        "transactioncurrencies, transactioncurrency, 15",
        "msdyn_productinventories, msdyn_productinventory, 20",
        "ordercloses, orderclose, 40"
    })
    void findsTablesByTheirEntitySet(String set, String logical, int columns) {
        Table table = schema.set(set).orElseThrow();

        assertThat(table.logical()).isEqualTo(logical);
        assertThat(table.columns()).hasSizeGreaterThanOrEqualTo(columns);
    }

    @Test
    void declaresEveryKeyTitleStateAndCollectionThatTablesName() {
        for (Table table : schema.tables()) {
            assertThat(table.columns()).as(table.logical()).containsKey(table.key());
            Stream.of(table.name().title()).filter(title -> !title.isEmpty()).forEach(table::require);
            table.statuses().forEach((state, statuses) -> {
                assertThat(table.require("statecode").choices()).containsKey(state);
                assertThat(table.require("statuscode").choices().keySet()).containsAll(statuses);
            });
            table.collections()
                    .forEach(collection -> schema.table(collection.table()).require(collection.lookup()));
            for (Association association : table.associations()) {
                Table intersect = schema.table(association.intersect());
                intersect.require(association.own());
                intersect.require(association.other());
                assertThat(schema.find(association.table())).isPresent();
            }
        }
    }

    @Test
    void bindsLookupsByNamesThatDoNotFollowFromTheColumn() {
        assertThat(schema.table("salesorder").lookup("customerid_contact").map(Column::name))
                .hasValue("customerid");
        assertThat(schema.table("salesorder").lookup("customerid")).isEmpty();
        assertThat(schema.table("msdyn_rmaproduct").lookup("msdyn_RMA").map(Column::name))
                .hasValue("msdyn_rma");
        assertThat(schema.table("msdyn_rmaproduct").lookup("msdyn_rma")).isEmpty();
    }

    @Test
    void knowsEveryTableAndColumnOfTheRegisteredSteps() {
        assertThat(Step.registered()).hasSizeGreaterThanOrEqualTo(4);
        for (Step step : Step.registered()) {
            Table table = schema.table(step.table());
            step.filter().forEach(table::require);
            step.images().forEach(image -> image.attributes().forEach(table::require));
        }
    }
}
