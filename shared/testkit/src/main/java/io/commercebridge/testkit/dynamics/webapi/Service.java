package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.actions.ActionBook;
import io.commercebridge.testkit.dynamics.payload.Address;
import io.commercebridge.testkit.dynamics.payload.Bindings;
import io.commercebridge.testkit.dynamics.records.Organization;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.server.Reply;
import java.util.Optional;

/** Carries out one operation, alone or inside a unit of work that others share; refusals are thrown. */
public final class Service {
    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private final Organization organization;
    private final ActionBook actions;
    private final Snapshots snapshots = new Snapshots();

    public Service(Organization organization, ActionBook actions) {
        this.organization = organization;
        this.actions = actions;
    }

    public Organization organization() {
        return organization;
    }

    /** Runs the operation as a unit of work of its own. */
    public Reply run(Call call) {
        requireAcceptable(call);
        if (call.method().equals("GET")) {
            return get(call);
        }
        return organization.write(work -> change(call, work));
    }

    /** Runs a change within a unit of work. */
    public Reply change(Call given, Work work) {
        requireAcceptable(given);
        Call call =
                given.path().startsWith("$") ? given.at(Bindings.dereference(given.path(), given.references())) : given;
        Optional<Address> address = Address.parse(organization.schema(), call.path());
        if (address.isEmpty()) {
            return action(call, work);
        }
        Address target = address.get();
        if (call.method().equals("POST")
                && !target.rest().isEmpty()
                && target.rest().getLast().startsWith(NAMESPACE)) {
            return bound(call, target, work);
        }
        RowWrites rows = new RowWrites(call, work);
        LinkWrites links = new LinkWrites(call, work);
        return switch (call.method()) {
            case "POST" -> LinkWrites.handles(target) ? links.post(target) : rows.post(target);
            case "PATCH" -> rows.patch(target);
            case "PUT" -> rows.put(target);
            case "DELETE" -> LinkWrites.handles(target) ? links.delete(target) : rows.delete(target);
            default -> throw new Refusal(405, "0x80060888", "The method " + call.method() + " is not allowed.");
        };
    }

    private Reply get(Call call) {
        if (call.path().equals("WhoAmI") || call.path().equals("WhoAmI()")) {
            return Replies.json(200, actions.whoAmI(call.caller().user(), call.root()));
        }
        Address address =
                Address.parse(organization.schema(), call.path()).orElseThrow(() -> Refusal.segment(call.path()));
        return organization.read(store -> new RowReads(call, organization, store, snapshots).get(address));
    }

    private Reply action(Call call, Work work) {
        if (!call.method().equals("POST")) {
            throw Refusal.segment(call.path());
        }
        return answer(actions.unbound(call.path(), call.optionalJson(), call.caller(), work));
    }

    private Reply bound(Call call, Address target, Work work) {
        String name = target.rest().getLast().substring(NAMESPACE.length());
        if (target.isSet() && BulkWrites.handles(name)) {
            return new BulkWrites(call, work).run(target.table(), name);
        }
        ActionBook.Bound bound = new ActionBook.Bound(
                target.table(), target.isSet() ? Optional.empty() : Optional.of(target.require(work.store())));
        return answer(actions.bound(new ActionBook.Named(name, bound), call.optionalJson(), call.caller(), work));
    }

    private static Reply answer(Optional<JsonNode> body) {
        return body.map(json -> Replies.json(200, json)).orElseGet(() -> Replies.empty(204));
    }

    private static void requireAcceptable(Call call) {
        String accept = call.header("accept").orElse("*/*");
        if (!accept.contains("application/json") && !accept.contains("*/*") && !accept.contains("application/*")) {
            throw new Refusal(415, "0x80060888", "The Accept header must allow application/json, not " + accept + ".");
        }
        call.header("odata-version").filter(version -> !version.equals("4.0")).ifPresent(version -> {
            throw new Refusal(400, "0x80060888", "OData-Version must be 4.0, not " + version + ".");
        });
    }
}
