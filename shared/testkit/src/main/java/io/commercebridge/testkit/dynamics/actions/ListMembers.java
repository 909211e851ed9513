package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.testkit.dynamics.actions.Action.Request;
import io.commercebridge.testkit.dynamics.records.Change.Message;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds members to marketing lists and takes them away, which is told only where something changed. */
final class ListMembers {
    private ListMembers() {}

    static Action add() {
        return request -> {
            MarketingList list =
                    MarketingList.open(request, request.row().orElseThrow().id());
            Row member = request.found("EntityId", list.memberTable());
            boolean isNew = list.member(member.id()).isEmpty();
            Row link = list.add(member);
            if (isNew) {
                list.tell(Message.ADD_MEMBER, parameters(list, "EntityId", member.id()));
            }
            return Optional.of(
                    JsonNodeFactory.instance.objectNode().put("Id", link.id().toString()));
        };
    }

    static Action addAll() {
        return request -> {
            MarketingList list = MarketingList.open(request, id(request.row("List", "list"), "listid"));
            List<UUID> ids = new ArrayList<>();
            boolean isNew = false;
            for (JsonNode json : request.body().path("Members")) {
                Row member = member(request, list, json);
                isNew |= list.member(member.id()).isEmpty();
                list.add(member);
                ids.add(member.id());
            }
            if (ids.isEmpty()) {
                throw Refusal.payload("the parameter Members is missing");
            }
            if (isNew) {
                list.tell(Message.ADD_LIST_MEMBERS, parameters(list, "MemberIds", ids));
            }
            return Optional.empty();
        };
    }

    static Action remove() {
        return request -> {
            MarketingList list =
                    MarketingList.open(request, request.row().orElseThrow().id());
            UUID member = id(
                    request.row("ListMember", list.memberTable()),
                    request.table(list.memberTable()).key());
            if (list.remove(member)) {
                list.tell(Message.REMOVE_MEMBER, parameters(list, "EntityId", member));
            }
            return Optional.empty();
        };
    }

    private static LinkedHashMap<String, Object> parameters(MarketingList list, String name, Object value) {
        LinkedHashMap<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("ListId", list.row().id());
        parameters.put(name, value);
        return parameters;
    }

    private static Row member(Request request, MarketingList list, JsonNode json) {
        String table = list.memberTable();
        if (!json.path("@odata.type").asText().endsWith("Microsoft.Dynamics.CRM." + table)) {
            throw Refusal.argument("The list takes members of type " + table + " only, not " + json + ".");
        }
        String id = json.path(request.table(table).key()).asText();
        return request.named(table, id);
    }

    private static UUID id(Map<String, Object> row, String key) {
        return Optional.ofNullable((UUID) row.get(key))
                .orElseThrow(() -> Refusal.argument("Required field '" + key + "' is missing."));
    }
}
