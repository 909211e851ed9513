package io.commercebridge.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.rules.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A flow is a folder; the module list, the template, intake's routes and the README must all know the same ones. */
class FlowCatalogTest {

    /** Functions that no queue feeds. */
    private static final Set<String> NOT_FLOWS = Set.of("intake", "reconcile", "operations");

    /** Functions whose README is still owed; an entry whose README exists fails the test. */
    private static final Set<String> README_OWED = Set.of();

    private static final List<String> FLOW_HEADINGS = List.of("Trigger", "Mapping", "Outcomes", "Sample");
    private static final List<String> OTHER_HEADINGS = List.of("Trigger", "Outcomes", "Sample");

    private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");
    private static final Pattern ROUTE = Pattern.compile("new Route\\(\\s*\"([a-z]+)\"");
    private static final Pattern README_ROW = Pattern.compile("(?m)^\\| \\[?([a-z]+)\\b.*\\| (works|planned) \\|$");
    private static final Path ROUTES =
            Project.root().resolve("functions/intake/src/main/java/io/commercebridge/intake/route");

    @Test
    void buildsEveryFunctionFolder() {
        assertThat(first(MODULE, Project.text("functions/pom.xml")))
                .containsExactlyInAnyOrderElementsOf(Project.functions());
    }

    @Test
    void feedsEveryFlowFromAQueueAndNothingElse() {
        Template template = Template.parse(Project.text("template.yaml"));
        assertThat(template.queueEvents().keySet())
                .extracting(id -> Template.folder(template.resource(id)))
                .containsExactlyInAnyOrderElementsOf(flows());
    }

    @Test
    void routesSomethingToEveryFlow() {
        String tables = Project.walk(ROUTES)
                .filter(file -> file.toString().endsWith("Routes.java"))
                .map(Project::text)
                .collect(Collectors.joining("\n"));
        assertThat(first(ROUTE, tables)).isEqualTo(flows());
    }

    @Test
    void saysInTheReadmeWhichFlowsWorkAndWhichArePlanned() {
        String readme = Project.text("README.md");
        assertThat(rows(readme, "works")).isEqualTo(flows());
        assertThat(rows(readme, "planned")).doesNotContainAnyElementsOf(flows());
        assertThat(first(README_ROW, readme))
                .containsExactlyInAnyOrder(
                        "customers", "catalogue", "orders", "fulfilment", "billing", "returns", "cases", "segments");
    }

    @Test
    void describesEveryFunction() {
        for (String function : Project.functions()) {
            Path readme = Project.root().resolve("functions").resolve(function).resolve("README.md");
            if (README_OWED.contains(function)) {
                assertThat(readme)
                        .as("README of %s: take it off README_OWED", function)
                        .doesNotExist();
            } else {
                assertThat(readme).exists();
                describes(function, Project.text(readme));
            }
        }
    }

    @Test
    void readsRowsAndRoutesAsTheyAreWritten() {
        assertThat(rows("| [orders](functions/orders) | a | works |\n| cases | b | planned |\n", "works"))
                .containsExactly("orders");
        assertThat(first(ROUTE, "new Route(\n   \"orders\", X), new Route(\"cases\""))
                .containsExactly("cases", "orders");
    }

    private static void describes(String function, String readme) {
        assertThat(readme.lines().count())
                .as("lines of the README of %s", function)
                .isBetween(25L, 60L);
        for (String heading : NOT_FLOWS.contains(function) ? OTHER_HEADINGS : FLOW_HEADINGS) {
            assertThat(readme).as("README of %s", function).containsPattern("(?im)^#+ .*\\b" + heading);
        }
    }

    private static Set<String> flows() {
        return Project.functions().stream()
                .filter(function -> !NOT_FLOWS.contains(function))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rows(String readme, String state) {
        return README_ROW
                .matcher(readme)
                .results()
                .filter(row -> row.group(2).equals(state))
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
