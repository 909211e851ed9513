package io.commercebridge.customers.buyer;

import static io.commercebridge.customers.buyer.PeopleWorld.COMPANY;
import static io.commercebridge.customers.buyer.PeopleWorld.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random histories of one buyer, edited on both sides and told in random order with repetitions. */
@QuarkusTest
class PeopleConvergenceTest extends PeopleTestBase {

    @Test
    void i4BothSidesAgreeAfterTheOwnersNextEvents() {
        RandomHistory.playAll(14, seed -> new History(seed, new PeopleWorld(flow)));
    }

    private final class History extends RandomHistory {
        private final PeopleWorld people;
        private final UUID contact;
        private int inDynamics;
        private int inShop;
        private int overruledInDynamics;
        private int overruledInShop;

        History(int seed, PeopleWorld people) {
            super(people, seed);
            this.people = people;
            this.contact = people.contact(newEmail(), Map.of());
        }

        private Optional<ItemView> buyer() {
            return people.commerce().items("B2BCustomer").stream()
                    .filter(item -> item.get("customerID").equals(Optional.of(contact.toString())))
                    .findFirst();
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random().nextInt(values.size()));
        }

        private String word() {
            return "w" + random().nextInt(1000);
        }

        @Override
        protected void act() {
            Optional<String> uid = buyer().map(item -> item.text("uid"));
            if (uid.isPresent() && random().nextInt(2) == 0) {
                actInShop(uid.get());
            } else {
                actInDynamics();
            }
        }

        private void actInShop(String uid) {
            inShop++;
            switch (random().nextInt(5)) {
                case 0 -> profile(uid, Map.of("name", word() + " " + word()));
                case 1 -> profile(uid, Map.of("phone1", word()));
                case 2 -> profile(uid, Map.of("sessionLanguage", oneOf(List.of("en", "de"))));
                case 3 -> {
                    overruledInShop++;
                    profile(uid, Map.of("loginDisabled", random().nextBoolean()));
                }
                default -> {
                    overruledInShop++;
                    record("shop makes an administrator");
                    List<String> groups = new ArrayList<>(people.groups(uid));
                    groups.add("b2badmingroup");
                    people.commerce()
                            .save(
                                    "B2BCustomer",
                                    Map.of("uid", uid, "email", people.shop(uid).text("email"), "groups", groups));
                }
            }
        }

        private void profile(String uid, Map<String, ?> values) {
            record("shop " + values);
            people.commerce().portal().changeProfile(uid, values);
        }

        private void actInDynamics() {
            inDynamics++;
            switch (random().nextInt(7)) {
                case 0 -> update(Map.of("accountrolecode", 1 + random().nextInt(3)));
                case 1 ->
                    update(Map.of(
                            "parentcustomerid", new Ref("account", people.account(oneOf(List.of(COMPANY, OTHER))))));
                case 2 -> update(Map.of("emailaddress1", newEmail()));
                case 3, 4 -> {
                    int state = random().nextInt(3) == 0 ? 1 : 0;
                    record("dynamics state " + state);
                    people.dana().setState("contact", contact, state, state + 1);
                }
                case 5 -> {
                    overruledInDynamics++;
                    update(Map.of("lastname", word()));
                }
                default -> {
                    overruledInDynamics++;
                    update(Map.of("telephone1", word(), "accountrolecode", 1));
                }
            }
        }

        private void update(Map<String, ?> columns) {
            record("dynamics " + columns);
            people.dana().update("contact", contact, columns);
        }

        /** While a login changes hands, its new name is told again. */
        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        @Override
        protected void check() {
            people.change(contact, Map.of("jobtitle", "touched"));
            buyer().ifPresent(item ->
                    people.commerce().portal().changeProfile(item.text("uid"), Map.of("description", "touched")));
            people.settle();
            people.change(contact, Map.of("jobtitle", "touched again"));
            assertThat(people.deadLetters().list()).as(this::story).isEmpty();
            Row row = people.row(contact);
            Optional<ItemView> buyer = buyer();
            if (buyer.isEmpty()) {
                assertThat(row.choice("statecode")).as(this::story).contains(1);
                return;
            }
            assertThat(shown(buyer.get())).as(this::story).isEqualTo(wanted(row));
            assertThat(people.contacts(row.text("emailaddress1").orElseThrow()))
                    .as(this::story)
                    .hasSize(1);
            assertThat(people.shopWrites()).as(this::story).hasSizeLessThanOrEqualTo(inDynamics + overruledInShop + 2);
            assertThat(people.dynamicsWrites()).as(this::story).hasSizeLessThanOrEqualTo(inShop + overruledInDynamics);
        }

        private List<String> wanted(Row row) {
            TreeSet<String> groups = new TreeSet<>(List.of("b2bcustomergroup"));
            if (row.choice("accountrolecode").equals(Optional.of(1))) {
                groups.addAll(List.of("b2badmingroup", "b2bapprovergroup"));
            }
            UUID account = row.ref("parentcustomerid").orElseThrow().id();
            groups.add(account.equals(people.account(COMPANY)) ? COMPANY : OTHER);
            return Arrays.asList(
                    row.text("emailaddress1").orElse(""),
                    (row.text("firstname").orElse("") + " "
                                    + row.text("lastname").orElse(""))
                            .strip(),
                    row.text("telephone1").orElse(""),
                    row.choice("mspp_userpreferredlcid").map(Object::toString).orElse(""),
                    row.choice("statecode").equals(Optional.of(0)) + "",
                    groups.toString());
        }

        private List<String> shown(ItemView buyer) {
            String uid = buyer.text("uid");
            Map<String, String> languages = Map.of("en", "1033", "de", "1031");
            return Arrays.asList(
                    uid,
                    buyer.text("name"),
                    people.address(uid).get("phone1").map(Objects::toString).orElse(""),
                    buyer.reference("sessionLanguage")
                            .map(language -> languages.getOrDefault(language.text("isocode"), "?"))
                            .orElse(""),
                    Boolean.toString(buyer.get("active").equals(Optional.of(true))
                            && buyer.get("loginDisabled").equals(Optional.of(false))),
                    new TreeSet<>(people.groups(uid)).toString());
        }
    }
}
