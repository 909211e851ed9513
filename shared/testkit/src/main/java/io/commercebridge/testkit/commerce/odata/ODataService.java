package io.commercebridge.testkit.commerce.odata;

import io.commercebridge.testkit.commerce.integration.IntegrationItem;
import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import io.commercebridge.testkit.commerce.odata.batch.BatchService;
import io.commercebridge.testkit.commerce.odata.wire.MetadataWriter;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.odata.wire.ResourcePath;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.util.List;
import java.util.Optional;

/** Everything below {@code /odata2webservices}: finds the service, serves it, and turns refusals into error bodies. */
public final class ODataService {
    private final Store store;
    private final IntegrationSetup setup;
    private final Switches switches = new Switches();
    private final InboundMonitor monitor = new InboundMonitor();

    public ODataService(Store store, IntegrationSetup setup) {
        this.store = store;
        this.setup = setup;
    }

    public Switches switches() {
        return switches;
    }

    /** The writes so far, refused ones included, one per operation of a batch; of very many the newest 100,000. */
    public List<InboundRequest> inboundRequests() {
        return monitor.requests();
    }

    /** @param host scheme and authority for the addresses in answers */
    public Reply handle(Exchange request, String host) {
        try {
            return service(request, host);
        } catch (ODataException e) {
            return e.reply();
        } catch (RuntimeException e) {
            return ODataException.of(500, "internal_error", String.valueOf(e.getMessage()))
                    .reply();
        }
    }

    private Reply service(Exchange request, String host) {
        String[] parts = request.path().substring(Call.ROOT.length()).split("/", 2);
        IntegrationObject object = setup.find(parts[0])
                .filter(found -> found.inbound().isPresent())
                .orElseThrow(() -> ODataException.of(
                        404, "not_found", "There is no service [" + parts[0] + "]; has it an inbound channel?"));
        String resource = parts.length > 1 ? parts[1] : "";
        return switch (resource) {
            case "$metadata" -> Reply.of(200, "application/xml", new MetadataWriter(object).edmx());
            case "" -> Reply.json(200, new MetadataWriter(object).serviceDocument());
            case "$batch" -> batch(new Call(store, setup, object, request, switches, host));
            default -> answered(new Call(store, setup, object, request, switches, host), resource);
        };
    }

    private Reply batch(Call call) {
        if (!call.request().method().equals("POST")) {
            throw ODataException.of(405, "method_not_allowed", "A batch is a POST");
        }
        String base = Call.ROOT + call.object().code();
        return new BatchService(store, inner -> {
                    Call one = call.of(inner);
                    return answered(one, inner.path().substring(base.length() + 1));
                })
                .run(call.request(), base);
    }

    private Reply answered(Call call, String resource) {
        if (call.request().method().equals("GET")) {
            return entity(call, resource);
        }
        try {
            Reply reply = written(call, resource);
            monitor(call, Optional.empty());
            return reply;
        } catch (ODataException e) {
            monitor(call, Optional.of(e.code()));
            throw e;
        }
    }

    private Reply written(Call call, String resource) {
        Optional<Reply> reply = store.transact(_ -> {
            try {
                return Optional.of(entity(call, resource));
            } catch (Switches.LostRace e) {
                return Optional.empty();
            }
        });
        return reply.orElseThrow(() -> new Switches.LostRace().refusal());
    }

    private Reply entity(Call call, String resource) {
        if (!call.request().method().equals("DELETE") && !resource.endsWith("$count")) {
            acceptsJson(call.request());
        }
        ResourcePath path = ResourcePath.parse(resource);
        IntegrationItem item = call.object()
                .bySet(path.set())
                .orElseThrow(() -> ODataException.of(
                        404,
                        "odata_error",
                        "Could not find an entity set or function import for '" + path.set() + "'"));
        return store.transact(_ -> new EntityService(call, path, item).serve());
    }

    /** SAP Commerce answers Atom XML unless asked for JSON; the simulator refuses instead of surprising. */
    private static void acceptsJson(Exchange request) {
        if (!request.header("accept").orElse("").contains("json")
                && !request.query().contains("$format=json")) {
            throw ODataException.of(
                    406, "odata_error", "Without Accept: application/json the answer would be Atom XML");
        }
    }

    private void monitor(Call call, Optional<String> error) {
        monitor.add(new InboundRequest(
                call.request().header("integrationmessageid"),
                call.object().code(),
                call.request().method(),
                call.request().target(),
                error));
    }
}
