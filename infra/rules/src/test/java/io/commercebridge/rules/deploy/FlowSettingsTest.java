package io.commercebridge.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.rules.Project;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a customer may decide about a flow: declared in its code, explained in its README, spelt the same in the template. */
class FlowSettingsTest {
    private static final Pattern DECLARED = Pattern.compile("(?m)^    [A-Za-z<>]+ ([a-z][A-Za-z]*)\\(\\);$");
    private static final Template TEMPLATE = Template.parse(Project.text("template.yaml"));

    static Set<String> flows() {
        return TEMPLATE.queueEvents().keySet().stream()
                .map(id -> Template.folder(TEMPLATE.resource(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everySettingOfAFlowIsInItsReadme(String flow) {
        String readme = Project.text("functions/" + flow + "/README.md");
        assertThat(settings(flow)).isNotEmpty().allSatisfy(name -> assertThat(readme)
                .as("README of %s", flow)
                .containsPattern("`(" + prefix(flow) + "|_)?" + name + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void theTemplateSetsOnlySettingsThatTheFlowHas(String flow) {
        JsonNode function = TEMPLATE.functions().values().stream()
                .filter(properties -> Template.folder(properties).equals(flow))
                .findFirst()
                .orElseThrow();
        Set<String> set = new TreeSet<>();
        Template.environment(function).fieldNames().forEachRemaining(name -> {
            if (name.startsWith(prefix(flow))) {
                set.add(name.substring(prefix(flow).length()));
            }
        });
        assertThat(settings(flow)).containsAll(set);
    }

    private static String prefix(String flow) {
        return "BRIDGE_" + flow.toUpperCase(Locale.ROOT) + "_";
    }

    /** Names behind the prefix, from the interface that Quarkus maps the variables to. */
    private static Set<String> settings(String flow) {
        String mapping = "@ConfigMapping(prefix = \"bridge." + flow + "\")";
        Path code = Project.root().resolve("functions").resolve(flow).resolve("src/main/java");
        return Project.walk(code)
                .filter(file -> file.toString().endsWith("Config.java"))
                .map(Project::text)
                .filter(text -> text.contains(mapping))
                .flatMap(text -> DECLARED.matcher(text).results())
                .map(found -> found.group(1).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
