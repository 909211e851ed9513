package io.commercebridge.rules.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Complaints about who may do what: an empty list is a clean template. */
final class PolicyRules {

    private static final List<String> FED = List.of(
            "sqs:ChangeMessageVisibility",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:SendMessage");

    private static final List<String> PARKED =
            List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:ReceiveMessage", "sqs:SendMessage");

    private PolicyRules() {}

    /** Managed policies, and those that SAM derives from events, hold wildcards: every function names a role of its own. */
    static List<String> functionsWithoutOwnRole(Template template) {
        Map<String, JsonNode> roles = template.resources("AWS::IAM::Role");
        TreeSet<String> taken = new TreeSet<>();
        List<String> complaints = new ArrayList<>();
        template.functions().forEach((id, function) -> {
            String role = Template.target(function.path("Role"));
            if (!roles.containsKey(role) || !taken.add(role)) {
                complaints.add(id + " has no role of its own");
            }
            if (function.has("Policies")) {
                complaints.add(id + " has Policies beside its role");
            }
        });
        roles.forEach((id, role) -> {
            if (role.has("ManagedPolicyArns")) {
                complaints.add(id + " has managed policies");
            }
        });
        return complaints;
    }

    static List<String> wildcards(Template template) {
        List<String> complaints = new ArrayList<>();
        template.resources("AWS::IAM::Role")
                .forEach((id, role) -> statements(role).forEach(statement -> complain(id, statement, complaints)));
        return complaints;
    }

    /** Queues of another flow that a flow may touch: a flow that could fill or empty them would not be alone to blame. */
    static List<String> foreignQueues(Template template) {
        List<String> complaints = new ArrayList<>();
        template.queueEvents().forEach((id, event) -> {
            String role = Template.target(template.resource(id).path("Role"));
            String queue = Template.target(event.path("Queue"));
            Set<String> own = Set.of(
                    queue,
                    Template.target(
                            template.resource(queue).path("RedrivePolicy").path("deadLetterTargetArn")));
            template.resources("AWS::SQS::Queue").keySet().stream()
                    .filter(other -> !own.contains(other))
                    .filter(other -> !actions(template, role, other).isEmpty())
                    .forEach(other -> complaints.add(role + ": " + other));
        });
        return complaints;
    }

    /**
     * Flows that may not do with their own queues what they do, or more. SendMessage to its own queue is for events that a flow
     * takes apart, releases or asks for; ReceiveMessage is for Lambda, which acts in the function's role, and for a flow that
     * handles more than Lambda hands over.
     */
    static List<String> ownQueues(Template template) {
        List<String> complaints = new ArrayList<>();
        template.queueEvents().forEach((id, event) -> {
            String role = Template.target(template.resource(id).path("Role"));
            String queue = Template.target(event.path("Queue"));
            String parked = Template.target(
                    template.resource(queue).path("RedrivePolicy").path("deadLetterTargetArn"));
            Map.of(queue, FED, parked, PARKED).forEach((own, needed) -> {
                List<String> allowed = actions(template, role, own);
                if (!allowed.equals(needed)) {
                    complaints.add("%s: %s on %s".formatted(role, allowed, own));
                }
            });
        });
        return complaints;
    }

    /** What a role may do to a resource, by the resource's logical id; used to compare with what a function needs. */
    static List<String> actions(Template template, String role, String resource) {
        return statements(template.resource(role)).stream()
                .filter(statement -> Template.listed(statement.path("Resource")).stream()
                        .anyMatch(reference -> Template.target(reference).equals(resource)))
                .flatMap(statement -> Template.listed(statement.path("Action")).stream())
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static void complain(String role, JsonNode statement, List<String> complaints) {
        for (String field : List.of("Action", "Resource", "NotAction", "NotResource")) {
            for (JsonNode value : Template.listed(statement.path(field))) {
                boolean open = value.toString().contains("*") || field.startsWith("Not");
                if (open && !value.isMissingNode()) {
                    complaints.add("%s: %s %s".formatted(role, field, value));
                }
            }
        }
    }

    private static List<JsonNode> statements(JsonNode role) {
        return role.path("Policies")
                .valueStream()
                .flatMap(policy -> Template.listed(policy.path("PolicyDocument").path("Statement")).stream())
                .toList();
    }
}
