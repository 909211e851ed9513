package io.commercebridge.intake.route;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.intake.about.ShipmentTables;
import io.commercebridge.intake.sender.SourceSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is set up in the two systems must send what the routes want, and nothing that nobody wants. */
class SetUpTest {
    private static final Path INFRA = Path.of("../../infra");

    private static final List<Route> TABLE = new Routes(ShipmentTables.OURS).table();

    private static final Pattern WEBHOOK = Pattern.compile("(?m)^;\\s*(Bridge\\w+)\\s*;\\s*commercebridge\\s*;");

    @Test
    void everyStepInDataverseIsWantedByAFlow() {
        Set<String> unwanted = steps().stream()
                .map(SetUpTest::message)
                .filter(message -> routes(message).isEmpty())
                .collect(toCollection(TreeSet::new));

        assertThat(unwanted).isEmpty();
    }

    @Test
    void everyRouteFromDataverseHasItsStep() {
        Set<String> registered = steps().stream().map(SetUpTest::message).collect(toCollection(TreeSet::new));

        assertThat(TABLE.stream()
                        .filter(route -> route.system() == SourceSystem.DATAVERSE)
                        .flatMap(SetUpTest::messages))
                .isSubsetOf(registered);
    }

    @Test
    void aStepIsFilteredByExactlyTheColumnsThatFlowsWant() {
        assertThat(steps())
                .filteredOn(step -> !columns(message(step)).isEmpty())
                .allSatisfy(step -> assertThat(texts(step.path("filteringAttributes")))
                        .as(message(step))
                        .isEqualTo(columns(message(step))));
    }

    @Test
    void aStepThatTellsColumnsCarriesThemInItsImage() {
        assertThat(steps()).filteredOn(step -> !routes(message(step)).isEmpty()).allSatisfy(step -> assertThat(
                        texts(step.path("images").path(0).path("attributes")))
                .as(message(step))
                .containsAll(columns(message(step))));
    }

    @Test
    void everyObjectThatCommerceSendsIsWantedByAFlow() {
        Set<String> wanted = TABLE.stream()
                .filter(route -> route.system() == SourceSystem.COMMERCE)
                .map(Route::object)
                .collect(toCollection(TreeSet::new));

        assertThat(webhooks()).isEqualTo(wanted);
    }

    private static List<Route> routes(String message) {
        return TABLE.stream()
                .filter(route -> messages(route).anyMatch(message::equals))
                .toList();
    }

    private static Stream<String> messages(Route route) {
        return route.messages().stream().map(message -> route.object() + " " + message);
    }

    /** Of all flows; none if one of them does not care. */
    private static Set<String> columns(String message) {
        List<Route> routes = routes(message);
        return routes.stream().anyMatch(route -> route.columns().isEmpty())
                ? Set.of()
                : routes.stream()
                        .flatMap(route -> route.columns().stream())
                        .filter(column -> !column.equals(Columns.CUSTOM))
                        .collect(toCollection(TreeSet::new));
    }

    private static List<JsonNode> steps() {
        try {
            return new ObjectMapper()
                    .readTree(INFRA.resolve("dynamics/steps.json").toFile())
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(JsonNode step) {
        return step.path("table").asText() + " " + step.path("message").asText();
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(toCollection(TreeSet::new));
    }

    private static Set<String> webhooks() {
        try (Stream<Path> files = Files.list(INFRA.resolve("commerce"))) {
            return files.filter(file -> file.toString().endsWith("-webhook.impex"))
                    .flatMap(file -> WEBHOOK.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
