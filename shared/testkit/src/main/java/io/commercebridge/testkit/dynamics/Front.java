package io.commercebridge.testkit.dynamics;

import io.commercebridge.testkit.dynamics.access.Protection;
import io.commercebridge.testkit.dynamics.access.TokenService;
import io.commercebridge.testkit.dynamics.batch.Batch;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.webapi.Call;
import io.commercebridge.testkit.dynamics.webapi.Replies;
import io.commercebridge.testkit.dynamics.webapi.Service;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The HTTP face: token endpoint, sign-in, limits, and the way to the Web API or its batches. */
final class Front {
    private static final String SERVICE = "/api/data/v9.2/";

    private final Service service;
    private final TokenService tokens;
    private final Protection protection;
    private final UUID applicationUser;
    private final Supplier<URI> url;

    Front(Service service, TokenService tokens, Options options, Supplier<URI> url) {
        this.service = service;
        this.tokens = tokens;
        this.url = url;
        protection = new Protection(options.allowance(), options.clock());
        applicationUser = options.applicationUser();
    }

    Reply handle(Exchange exchange) {
        if (TokenService.handles(exchange)) {
            return tokens.issue(exchange);
        }
        UUID requestId = service.organization().newId();
        Reply reply = tokens.accepts(exchange)
                ? protection.guard(() -> answer(call(exchange, requestId)))
                : Reply.empty(401)
                        .with(
                                "WWW-Authenticate",
                                "Bearer authorization_uri=" + url.get() + "/common/oauth2/authorize, resource_id="
                                        + url.get() + "/");
        return reply.with("x-ms-service-request-id", requestId.toString()).with("REQ_ID", requestId.toString());
    }

    private Reply answer(Call call) {
        try {
            if (call.path().isEmpty()) {
                throw Refusal.segment(call.path());
            }
            return call.method().equals("POST") && call.path().equals("$batch")
                    ? new Batch(service, call).run()
                    : service.run(call);
        } catch (Refusal refusal) {
            return Replies.error(refusal, call.wantsAnnotations());
        }
    }

    private Call call(Exchange exchange, UUID requestId) {
        String path = exchange.path();
        Caller caller =
                new Caller(applicationUser, requestId, service.organization().newId(), Map.of());
        Call call = new Call(
                exchange.method(),
                path.startsWith(SERVICE) ? path.substring(SERVICE.length()) : "",
                exchange.query(),
                exchange.headers(),
                exchange.text(),
                caller,
                Map.of(),
                root());
        return call.tagged();
    }

    URI root() {
        return URI.create(url.get() + SERVICE);
    }
}
