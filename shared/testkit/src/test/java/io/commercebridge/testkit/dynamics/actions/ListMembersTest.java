package io.commercebridge.testkit.dynamics.actions;

import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.records.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListMembersTest {
    private static final String ACTION = ")/Microsoft.Dynamics.CRM.";

    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID ann = fixture.org.contact("ann@rustic.example", "Ann", "Lee");
    private final UUID bo = fixture.org.contact("bo@rustic.example", "Bo", "Ek");
    private final UUID list = person.createList("Regulars", "contact");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void addsAMemberOnce() {
        String body = "{\"EntityId\":\"" + ann + "\"}";

        JsonNode first = json(fixture.post("lists(" + list + ACTION + "AddMemberList", body));
        JsonNode again = json(fixture.post("lists(" + list + ACTION + "AddMemberList", body));

        assertThat(first.path("Id").asText())
                .hasSize(36)
                .isEqualTo(again.path("Id").asText());
        assertThat(members("_listid_value eq " + list)).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void addsSeveralAndTakesOneAway() {
        person.addMembers(list, List.of(ann, bo));
        assertThat(count()).isEqualTo(2);

        person.removeMember(list, ann);
        person.removeMember(list, ann);

        assertThat(members("_listid_value eq " + list + " and _entityid_value eq " + ann))
                .isEmpty();
        JsonNode left = members("_entityid_value eq " + bo).path(0);
        assertThat(left.path("_listid_value").asText()).isEqualTo(list.toString());
        assertThat(left.path("entitytype").asText()).isEqualTo("contact");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void refusesMembersOfAnotherType() {
        assertRefused(
                fixture.post("lists(" + list + ACTION + "AddMemberList", "{\"EntityId\":\"" + fixture.account + "\"}"),
                404,
                "0x80040217");
        assertRefused(fixture.post("AddListMembersList", """
                        {"List":{"listid":"%s","@odata.type":"Microsoft.Dynamics.CRM.list"},
                         "Members":[{"accountid":"%s","@odata.type":"Microsoft.Dynamics.CRM.account"}]}""".formatted(list, fixture.account)), 400, "0x80040203");
        assertThat(count()).isZero();
    }

    @Test
    void refusesLockedAndDynamicLists() {
        UUID dynamic = fixture.dynamics.seed(
                "list", Map.of("listname", "Found", "createdfromcode", 2, "type", true, "query", "<fetch/>"));
        person.lockList(list, true);

        assertThatThrownBy(() -> person.addMember(list, ann))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("locked");
        assertThatThrownBy(() -> person.removeMember(list, ann)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> person.addMembers(dynamic, List.of(ann)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("dynamic");
        person.lockList(list, false);
        person.addMember(list, ann);
    }

    @Test
    void leavesMembershipToItsMessages() {
        person.addMember(list, ann);
        UUID member = fixture.dynamics.rows("listmember").getFirst().id();

        assertRefused(fixture.send("DELETE", "listmembers(" + member + ")", ""), 400, "0x80040800");
        assertRefused(fixture.post("listmembers", "{\"name\":\"x\"}"), 400, "0x80040800");
    }

    @Test
    void forgetsAMemberThatIsDeleted() {
        person.addMembers(list, List.of(ann, bo));

        person.delete("contact", ann);

        assertThat(count()).isEqualTo(1);
        person.delete("list", list);
        assertThat(fixture.dynamics.rows("listmember")).isEmpty();
    }

    private JsonNode members(String filter) {
        return json(fixture.get("listmembers?$select=_listid_value,_entityid_value,entitytype&$filter=" + filter))
                .path("value");
    }

    private int count() {
        return person.read("list", list).choice("membercount").orElseThrow();
    }
}
