package io.commercebridge.intake;

import io.commercebridge.intake.RequestLog.Line;
import io.commercebridge.intake.http.Answer;
import io.commercebridge.intake.http.Refusal;
import io.commercebridge.intake.http.WebhookRequest;
import io.commercebridge.intake.route.Routes;
import io.commercebridge.intake.sender.Notification;
import io.commercebridge.intake.sender.Sender;
import io.commercebridge.platform.cloud.FlowQueues;
import io.commercebridge.platform.failure.BridgeException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Takes one request through its steps: who sent it, what it says, who gets it, queue it, answer. */
@Singleton
class Intake {
    private final Senders senders;
    private final Routes routes;
    private final FlowQueues queues;

    Intake(Senders senders, Routes routes, FlowQueues queues) {
        this.senders = senders;
        this.routes = routes;
        this.queues = queues;
    }

    /**
     * Says 2xx only once the event is durably queued.
     *
     * @throws Refusal with the answer for a request that is refused
     */
    Answer answer(WebhookRequest request, Line line) {
        String path = Senders.path(request.path());
        if (request.method().equals("GET") && path.equals(Senders.HEALTH)) {
            return Answer.up();
        }
        Optional<Sender> sender = request.method().equals("POST") ? senders.at(path) : Optional.empty();
        if (sender.isEmpty()) {
            return Answer.error(400, "no such route; there are " + Senders.ROUTES);
        }
        line.route(path);
        try {
            sender.get().authenticate(request);
        } catch (BridgeException e) {
            line.reason(String.valueOf(e.getMessage()));
            return Answer.error(503, "secrets unavailable, send again");
        }
        return taken(sender.get(), request, line);
    }

    private Answer taken(Sender sender, WebhookRequest request, Line line) {
        Notification notification;
        try {
            notification = sender.read(request);
        } catch (BridgeException e) {
            return Answer.error(400, String.valueOf(e.getMessage()));
        }
        line.notification(notification);
        List<String> flows = routes.flows(notification);
        if (flows.isEmpty()) {
            return Answer.ignored(notification.event().id(), routes.reason(notification));
        }
        try {
            flows.forEach(flow -> queues.send(flow, notification.event()));
        } catch (BridgeException e) {
            return unqueued(e, line);
        }
        return Answer.queued(notification.event().id(), flows);
    }

    // Not 429 or 500: neither sender tries those again.
    private static Answer unqueued(BridgeException failure, Line line) {
        line.reason(String.valueOf(failure.getMessage()));
        return switch (failure.category()) {
            case PERMANENT, POISON -> Answer.error(413, String.valueOf(failure.getMessage()));
            case TRANSIENT, WAITING -> Answer.error(503, "queue unavailable, send again");
        };
    }
}
