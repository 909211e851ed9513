package io.commercebridge.testkit.dynamics.actions;

import io.commercebridge.testkit.dynamics.actions.Action.Request;
import io.commercebridge.testkit.dynamics.records.Change;
import io.commercebridge.testkit.dynamics.records.Change.Message;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A static list that is not locked: dynamic ones find their members by a query, and a locked one keeps those it has. */
record MarketingList(Request request, Row row) {
    private static final Map<Integer, String> MEMBERS = Map.of(1, "account", 2, "contact", 4, "lead");

    static MarketingList open(Request request, UUID id) {
        Row row = request.work().store().find("list", id).orElseThrow(() -> Refusal.missing(new Ref("list", id)));
        if (row.flag("type")) {
            throw Refusal.rule("This action is valid only for static lists, and list " + id + " is dynamic.");
        }
        if (row.flag("lockstatus")) {
            throw Refusal.rule("The members of list " + id + " cannot be changed because the list is locked.");
        }
        return new MarketingList(request, row);
    }

    /** The one table whose rows may be members. */
    String memberTable() {
        return Optional.ofNullable(MEMBERS.get(row.choice("createdfromcode").orElseThrow()))
                .orElseThrow();
    }

    Optional<Row> member(UUID id) {
        return request.work().store().pointing("listmember", "entityid", id).stream()
                .filter(link -> link.ref("listid").equals(Optional.of(new Ref("list", row.id()))))
                .findFirst();
    }

    /** The row that says so; a member is not added twice. */
    Row add(Row member) {
        return member(member.id()).orElseGet(() -> request.work()
                .create(
                        request.table("listmember"),
                        request.work().organization().newId(),
                        Map.of("listid", new Ref("list", row.id()), "entityid", new Ref(memberTable(), member.id())),
                        follows()));
    }

    /** Whether it was a member. */
    boolean remove(UUID id) {
        Optional<Row> link = member(id);
        link.ifPresent(found -> request.work().delete(request.table("listmember"), found, follows()));
        return link.isPresent();
    }

    void tell(Message message, LinkedHashMap<String, Object> parameters) {
        request.work()
                .tell(new Change(
                        message,
                        request.table("list"),
                        row.id(),
                        parameters,
                        Optional.empty(),
                        Optional.empty(),
                        Origin.of(request.caller())));
    }

    private Origin follows() {
        return Origin.of(request.caller()).nested();
    }
}
