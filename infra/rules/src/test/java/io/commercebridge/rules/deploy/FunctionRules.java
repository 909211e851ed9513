package io.commercebridge.rules.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Complaints about the functions: their code, environment and logs. */
record FunctionRules(Template template) {

    private static final Pattern REFERENCE = Pattern.compile("\"secretsmanager:\\$\\{\\w+}#\\w+\"");

    /** Every function deploys the zip that its module builds. */
    List<String> code(Collection<String> modules) {
        Set<String> deployed = new TreeSet<>();
        template.functions().values().forEach(function -> deployed.add(Template.folder(function)));
        return deployed.equals(new TreeSet<>(modules))
                ? List.of()
                : List.of("the template deploys %s, the modules are %s".formatted(deployed, modules));
    }

    List<String> environment(Set<String> known) {
        List<String> complaints = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        template.functions().forEach((id, function) -> Template.environment(function)
                .fieldNames()
                .forEachRemaining(name -> {
                    used.add(name);
                    if (!known.contains(name) && !Settings.RUNTIME.contains(name)) {
                        complaints.add(id + " sets the unknown " + name);
                    }
                }));
        known.stream()
                .filter(name -> !used.contains(name))
                .map(name -> "nobody sets " + name)
                .forEach(complaints::add);
        return complaints;
    }

    /** In AWS a secret is always a reference, and what fills the secret is a parameter that is not shown. */
    List<String> secrets() {
        List<String> complaints = new ArrayList<>();
        template.functions().forEach((id, function) -> {
            JsonNode environment = Template.environment(function);
            for (String name : Settings.SECRET) {
                if (environment.has(name)
                        && !REFERENCE.matcher(environment.path(name).toString()).find()) {
                    complaints.add("%s holds %s itself".formatted(id, name));
                }
            }
        });
        template.root().path("Parameters").properties().stream()
                .filter(FunctionRules::isSecret)
                .filter(entry -> !entry.getValue().path("NoEcho").asBoolean()
                        || !entry.getValue().path("Default").asText().isEmpty())
                .forEach(entry -> complaints.add("parameter %s is shown".formatted(entry.getKey())));
        return complaints;
    }

    List<String> logs() {
        Map<String, JsonNode> groups = template.resources("AWS::Logs::LogGroup");
        List<String> complaints = new ArrayList<>();
        template.functions().forEach((id, function) -> {
            String group = Template.target(function.path("LoggingConfig").path("LogGroup"));
            if (!groups.containsKey(group)) {
                complaints.add(id + " has no log group of its own");
            }
        });
        groups.forEach((id, group) -> {
            if (!group.has("RetentionInDays")) {
                complaints.add(id + " keeps logs for ever");
            }
        });
        return complaints;
    }

    private static boolean isSecret(Map.Entry<String, JsonNode> parameter) {
        return Pattern.compile("Secret|Users|Keys|Password")
                .matcher(parameter.getKey())
                .find();
    }
}
