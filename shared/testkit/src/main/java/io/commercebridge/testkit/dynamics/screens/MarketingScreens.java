package io.commercebridge.testkit.dynamics.screens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What people do with marketing lists and campaigns. */
public interface MarketingScreens extends Screens {
    /** Creates a static list whose members are rows of one table: account, contact or lead. */
    default UUID createList(String name, String memberTable) {
        int type = Optional.ofNullable(
                        Map.of("account", 1, "contact", 2, "lead", 4).get(memberTable))
                .orElseThrow(() -> new IllegalArgumentException("lists cannot have members of " + memberTable));
        return insert("list", Map.of("listname", name, "createdfromcode", type));
    }

    /** Adds one member by the AddMember message. */
    default void addMember(UUID list, UUID member) {
        action("lists(" + list + ")/Microsoft.Dynamics.CRM.AddMemberList", Map.of("EntityId", member.toString()));
    }

    /** Adds several members by the one AddListMembers message. */
    default void addMembers(UUID list, List<UUID> members) {
        Map<String, String> row = Map.of("listid", list.toString(), "@odata.type", "Microsoft.Dynamics.CRM.list");
        List<Map<String, String>> rows =
                members.stream().map(member -> member(list, member)).toList();
        action("AddListMembersList", Map.of("List", row, "Members", rows));
    }

    /** Takes one member away by the RemoveMember message. */
    default void removeMember(UUID list, UUID member) {
        action(
                "lists(" + list + ")/Microsoft.Dynamics.CRM.RemoveMemberList",
                Map.of("ListMember", member(list, member)));
    }

    private Map<String, String> member(UUID list, UUID member) {
        String table =
                switch (read("list", list).choice("createdfromcode").orElse(0)) {
                    case 1 -> "account";
                    case 2 -> "contact";
                    default -> "lead";
                };
        return Map.of(table + "id", member.toString(), "@odata.type", "Microsoft.Dynamics.CRM." + table);
    }

    /** Locks a list, so that its members stay, or unlocks it. */
    default void lockList(UUID list, boolean locked) {
        update("list", list, Map.of("lockstatus", locked));
    }

    /** Links a list to a campaign. */
    default void addToCampaign(UUID campaign, UUID list) {
        action(
                "campaigns(" + campaign + ")/campaignlist_association/$ref",
                Map.of("@odata.id", "/lists(" + list + ")"));
    }

    default void launchCampaign(UUID id) {
        setState("campaign", id, 0, 2);
    }

    default void suspendCampaign(UUID id) {
        setState("campaign", id, 0, 5);
    }

    default void completeCampaign(UUID id) {
        setState("campaign", id, 0, 3);
    }

    default void cancelCampaign(UUID id) {
        setState("campaign", id, 0, 4);
    }

    default void deactivateCampaign(UUID id) {
        setState("campaign", id, 1, 6);
    }
}
