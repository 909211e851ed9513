package io.commercebridge.rules.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Complaints about the queues of the flows: a flow is a function that a queue feeds. */
record FlowRules(Template template) {

    private static final int FOURTEEN_DAYS = 1_209_600;

    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        template.queueEvents().forEach((id, event) -> {
            JsonNode function = template.resource(id);
            String queue = Template.target(event.path("Queue"));
            event(id, event, complaints);
            queue(id, queue, complaints);
            visibility(function, queue, complaints);
            variables(function, queue, complaints);
        });
        return complaints;
    }

    private void event(String function, JsonNode event, List<String> complaints) {
        check(
                event.path("FunctionResponseTypes").toString().contains("ReportBatchItemFailures"),
                function + " does not report single failures of a batch",
                complaints);
        check(
                event.path("ScalingConfig").has("MaximumConcurrency"),
                function + " has no concurrency bound",
                complaints);
        int batch = event.path("BatchSize").asInt();
        check(batch >= 1 && batch <= 10, function + " has no batch size that FIFO allows (1 to 10)", complaints);
    }

    private void queue(String function, String id, List<String> complaints) {
        JsonNode queue = template.resource(id);
        if (queue.isMissingNode()) {
            complaints.add(function + " is fed by no queue of this template");
            return;
        }
        fifo(id, queue, complaints);
        String parked = Template.target(queue.path("RedrivePolicy").path("deadLetterTargetArn"));
        JsonNode deadLetters = template.resource(parked);
        if (deadLetters.isMissingNode()) {
            complaints.add(id + " has no dead-letter queue");
            return;
        }
        fifo(parked, deadLetters, complaints);
        // SQS counts messages that were handed back untried: a low number would park healthy events.
        check(
                queue.path("RedrivePolicy").path("maxReceiveCount").asInt() >= 1000,
                id + " dead-letters events that were never tried",
                complaints);
        check(
                deadLetters.path("MessageRetentionPeriod").asInt() == FOURTEEN_DAYS,
                parked + " forgets parked events early",
                complaints);
    }

    private void fifo(String id, JsonNode queue, List<String> complaints) {
        check(queue.path("FifoQueue").asBoolean(), id + " is not FIFO", complaints);
        check(queue.path("QueueName").toString().contains(".fifo\""), id + "'s name does not end in .fifo", complaints);
        check(queue.path("SqsManagedSseEnabled").asBoolean(), id + " is not encrypted", complaints);
    }

    private void visibility(JsonNode function, String queue, List<String> complaints) {
        int visible = template.resource(queue).path("VisibilityTimeout").asInt();
        int timeout = function.path("Timeout").asInt();
        check(
                timeout > 0 && visible >= 6 * timeout,
                "%s shows a message again after %d s, less than six time-outs of %d s"
                        .formatted(queue, visible, timeout),
                complaints);
    }

    /** Intake must know the queue; the flow both its queues; operations all. */
    private void variables(JsonNode function, String queue, List<String> complaints) {
        String flow = Template.folder(function).toUpperCase(Locale.ROOT);
        String parked =
                Template.target(template.resource(queue).path("RedrivePolicy").path("deadLetterTargetArn"));
        for (JsonNode user : template.functions().values()) {
            String folder = Template.folder(user);
            if (user == function || folder.equals("intake") || folder.equals("operations")) {
                refers(user, "BRIDGE_QUEUE_" + flow + "_URL", queue, complaints);
            }
            if (user == function || folder.equals("operations")) {
                refers(user, "BRIDGE_DLQ_" + flow + "_URL", parked, complaints);
            }
        }
    }

    private static void refers(JsonNode function, String variable, String target, List<String> complaints) {
        check(
                Template.target(Template.environment(function).path(variable)).equals(target),
                "%s of %s is not %s".formatted(variable, Template.folder(function), target),
                complaints);
    }

    private static void check(boolean holds, String complaint, List<String> complaints) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
