package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random histories of lists, classes and campaigns, told late, in any order and repeatedly. */
@QuarkusTest
class MembershipConvergenceTest extends SegmentsTestBase {
    private static final CampaignMembers CAMPAIGNS = new CampaignMembers("cb_usergroup");

    @Test
    void i4TheGroupsAreWhatDynamicsSaysOnceAllIsTold() {
        RandomHistory.playAll(16, seed -> new History(seed, new SegmentsWorld(flow)));
    }

    private final class History extends RandomHistory {
        private final SegmentsWorld world;
        private final SortedMap<String, UUID> people = new TreeMap<>();
        private final SortedMap<String, UUID> companies = new TreeMap<>();
        private final List<UUID> lists = new ArrayList<>();
        private final UUID campaign;

        History(int seed, SegmentsWorld world) {
            super(world, seed);
            this.world = world;
            for (int i = 0; i < 2; i++) {
                String email = "p" + SegmentsWorld.fresh() + "@example.org";
                people.put(email, world.buyer(email));
                String number = "C-" + SegmentsWorld.fresh();
                companies.put(number, world.company(number, Map.of()));
                lists.add(world.list("contact", Map.of("cb_usergroup", "red")));
                lists.add(world.list("account", Map.of("cb_usergroup", "green")));
            }
            campaign = world.sales()
                    .insert(
                            "campaign",
                            Map.of(
                                    "name",
                                    "Summer",
                                    "transactioncurrencyid",
                                    new Ref("transactioncurrency", world.org().currency("EUR")),
                                    "cb_usergroup",
                                    "blue"));
            world.sales().addToCampaign(campaign, lists.getFirst());
            world.sales().addToCampaign(campaign, lists.getLast());
            world.takeAll();
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random().nextInt(values.size()));
        }

        @Override
        protected void act() {
            UUID list = oneOf(lists);
            switch (random().nextInt(8)) {
                case 0, 1, 2 -> {
                    UUID member = oneOf(candidates(list));
                    record("add " + member + " to " + list);
                    world.sales().addMember(list, member);
                }
                case 3 -> {
                    record("add all to " + list);
                    world.sales().addMembers(list, candidates(list));
                }
                case 4 -> {
                    UUID member = oneOf(candidates(list));
                    record("remove " + member + " from " + list);
                    world.sales().removeMember(list, member);
                }
                case 5 -> actOnList(list);
                case 6 -> classify(oneOf(List.copyOf(companies.values())));
                default -> actOnCampaign();
            }
        }

        private List<UUID> candidates(UUID list) {
            boolean accounts = row("list", list).choice("createdfromcode").equals(Optional.of(1));
            return List.copyOf((accounts ? companies : people).values());
        }

        private void actOnList(UUID list) {
            int state = random().nextInt(3) == 0 ? 1 : 0;
            String group = oneOf(List.of("red", "green", ""));
            record("list " + list + " " + group + " " + state);
            Map<String, Object> columns = new HashMap<>();
            columns.put("cb_usergroup", group.isEmpty() ? null : group);
            world.sales().update("list", list, columns);
            world.sales().setState("list", list, state, state);
        }

        private void classify(UUID company) {
            int category = random().nextInt(3);
            record("category " + category + " of " + company);
            Map<String, Object> columns = new HashMap<>();
            columns.put("accountcategorycode", category == 0 ? null : category);
            world.sales().update("account", company, columns);
        }

        /** The direction of campaigns hands their members over. */
        private void actOnCampaign() {
            int status = oneOf(List.of(2, 5));
            record("campaign " + status);
            List<BridgeEvent> others = world.takeAll();
            world.sales().setState("campaign", campaign, 0, status);
            world.takeFromDynamics().stream()
                    .filter(event -> event.type().equals("dataverse.campaign.Update"))
                    .forEach(event -> tellLater(CAMPAIGNS.events(event, event.subject())));
            tellLater(others);
        }

        private Row row(String table, UUID id) {
            return world.dynamics().row(table, id).orElseThrow();
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            assertThat(world.deadLetters().list()).as(this::story).isEmpty();
            people.forEach((uid, id) -> assertThat(given(uid)).as(this::story).isEqualTo(wanted(id)));
            companies.forEach((uid, id) -> {
                SortedSet<String> wanted = wanted(id);
                row("account", id)
                        .choice("accountcategorycode")
                        .ifPresent(category -> wanted.add(category == 1 ? "preferred" : "standard"));
                assertThat(given(uid)).as(this::story).isEqualTo(wanted);
            });
        }

        private SortedSet<String> given(String uid) {
            SortedSet<String> groups = new TreeSet<>(world.groups(uid));
            assertThat(groups).as(this::story).contains("own");
            groups.removeAll(List.of("own", "b2bcustomergroup"));
            return groups;
        }

        private SortedSet<String> wanted(UUID member) {
            SortedSet<String> wanted = new TreeSet<>();
            boolean launched = row("campaign", campaign).choice("statuscode").equals(Optional.of(2));
            for (UUID list : lists) {
                Row row = row("list", list);
                if (row.choice("statecode").equals(Optional.of(0)) && isIn(list, member)) {
                    row.text("cb_usergroup").ifPresent(wanted::add);
                    if (launched && (list.equals(lists.getFirst()) || list.equals(lists.getLast()))) {
                        wanted.add("blue");
                    }
                }
            }
            return wanted;
        }

        private boolean isIn(UUID list, UUID member) {
            return world.dynamics().rows("listmember").stream()
                    .anyMatch(row -> row.ref("listid").orElseThrow().id().equals(list)
                            && row.ref("entityid").orElseThrow().id().equals(member));
        }
    }
}
