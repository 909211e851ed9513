package io.commercebridge.testkit.dynamics.batch;

import io.commercebridge.testkit.dynamics.batch.Multipart.Part;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.webapi.Call;
import io.commercebridge.testkit.dynamics.webapi.Replies;
import io.commercebridge.testkit.dynamics.webapi.Service;
import io.commercebridge.testkit.server.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a batch in order: single operations each for themselves, change sets all or nothing. It stops at the first
 * failure, whose status the whole answer then has, unless the caller prefers {@code odata.continue-on-error}.
 */
public final class Batch {
    private static final int LARGEST = 1000;

    private record Failure(Reply reply, Optional<String> contentId, boolean inChangeSet) {}

    private final Service service;
    private final Call outer;

    public Batch(Service service, Call outer) {
        this.service = service;
        this.outer = outer;
    }

    public Reply run() {
        List<Part> parts = Multipart.parse(outer.header("content-type").orElse(""), outer.body());
        requireSize(parts);
        Answers answers = Answers.batch(service.organization().newId());
        for (Part part : parts) {
            Optional<Failure> failure = part.isMultipart() ? changeSet(part, answers) : single(part, answers);
            if (failure.isPresent() && !outer.prefers("odata.continue-on-error")) {
                Answers only = Answers.batch(service.organization().newId());
                add(failure.get(), only);
                return only.reply(failure.get().reply().status());
            }
            failure.ifPresent(failed -> add(failed, answers));
        }
        return answers.reply(200);
    }

    /** A failure in a change set is told inside a change set, under the Content-ID of the operation that failed. */
    private void add(Failure failure, Answers answers) {
        if (failure.inChangeSet()) {
            Answers changeSet = Answers.changeSet(service.organization().newId());
            changeSet.add(failure.reply(), failure.contentId());
            answers.add(changeSet);
        } else {
            answers.add(failure.reply(), failure.contentId());
        }
    }

    private static void requireSize(List<Part> parts) {
        long operations = parts.stream()
                .mapToLong(part -> part.isMultipart()
                        ? Multipart.parse(part.contentType(), part.content()).size()
                        : 1)
                .sum();
        if (operations > LARGEST) {
            throw new Refusal(400, "0x80060888", "A batch can have at most " + LARGEST + " operations.");
        }
    }

    private Optional<Failure> single(Part part, Answers answers) {
        Operation operation = Operation.parse(part);
        if (operation.path().startsWith("$batch")) {
            throw Multipart.malformed("batches cannot be nested");
        }
        Call call = operation.call(outer.caller(), Map.of(), outer.root()).tagged();
        try {
            answers.add(service.run(call), operation.contentId());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(new Failure(error(call, refusal), operation.contentId(), false));
        }
    }

    /** Adds the answers of all parts, or returns the failure that rolled them back. */
    private Optional<Failure> changeSet(Part part, Answers answers) {
        List<Operation> operations = Multipart.parse(part.contentType(), part.content()).stream()
                .map(Operation::parse)
                .toList();
        if (operations.stream().anyMatch(Operation::reads)) {
            throw Multipart.malformed("a change set cannot read");
        }
        List<Call> started = new ArrayList<>();
        try {
            answers.add(service.organization().write(work -> runAll(operations, work, started)));
            return Optional.empty();
        } catch (Refusal refusal) {
            Operation failed = operations.get(started.size() - 1);
            return Optional.of(new Failure(error(started.getLast(), refusal), failed.contentId(), true));
        }
    }

    private Answers runAll(List<Operation> operations, Work work, List<Call> started) {
        Answers answers = Answers.changeSet(service.organization().newId());
        Map<String, String> references = new HashMap<>();
        Caller inChangeSet =
                outer.caller().with("IsODataTransaction", true).with("ODataChangesetRequestCount", operations.size());
        for (Operation operation : operations) {
            Call call = operation.call(inChangeSet, references, outer.root()).tagged();
            started.add(call);
            Reply reply = service.change(call, work);
            answers.add(reply, operation.contentId());
            operation.contentId().ifPresent(id -> remember(references, id, call, reply));
        }
        return answers;
    }

    private void remember(Map<String, String> references, String contentId, Call call, Reply reply) {
        String made = Optional.ofNullable(reply.headers().get("OData-EntityId"))
                .map(uri -> uri.substring(outer.root().toString().length()))
                .orElse(call.path());
        references.put("$" + contentId, made);
    }

    private Reply error(Call call, Refusal refusal) {
        return Replies.error(refusal, call.wantsAnnotations())
                .with("REQ_ID", outer.caller().requestId().toString());
    }
}
