package io.commercebridge.customers.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.customers.CustomersTestBase;
import io.commercebridge.customers.CustomersWorld;
import io.commercebridge.flowtest.RandomHistory;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Journal;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both sides edit one company at once, and are told of it in any order: in the end they agree. */
@QuarkusTest
class CompaniesConvergenceTest extends CustomersTestBase {

    @Test
    void i4BothSidesAgreeAfterConcurrentEditsInAnyOrder() {
        RandomHistory.playAll(16, seed -> new Company(new CustomersWorld(flow), seed));
    }

    private static final class Company extends RandomHistory {
        private static final List<String> NAMES = List.of("Kestrel", "Merlin", "Hobby", "Müller & Söhne", "山田");
        private final CustomersWorld world;
        private final String number = CustomersWorld.freshNumber();
        private final UUID account;
        private final List<UUID> parents;
        private int changes;
        private int inDynamics = 1;
        private int inShop;

        Company(CustomersWorld world, int seed) {
            super(world, seed);
            this.world = world;
            parents = List.of(
                    world.knownAccount(CustomersWorld.freshNumber(), Map.of()),
                    world.knownAccount(CustomersWorld.freshNumber(), Map.of()));
            account = world.account(number, Map.of("name", pick(NAMES)));
            world.forgetRequests();
        }

        private <T> T pick(List<T> some) {
            return some.get(random().nextInt(some.size()));
        }

        @Override
        protected void act() {
            changes++;
            switch (random().nextInt(8)) {
                case 0 -> inDynamics("name", pick(NAMES));
                case 1 -> inDynamics("paymenttermscode", 1 + random().nextInt(4));
                case 2 -> inDynamics("cb_taxid", random().nextBoolean() ? "DE" + random().nextInt(99) : null);
                case 3 -> inDynamics("address1_city", pick(List.of("Hamburg", "Kiel", "Austin")));
                case 4 -> state();
                case 5 -> inDynamics("parentaccountid", CustomersWorld.account(pick(parents)));
                default -> inShop();
            }
        }

        private void inDynamics(String column, @Nullable Object value) {
            record("dynamics " + column + "=" + value);
            inDynamics++;
            Map<String, Object> columns = new HashMap<>();
            columns.put(column, value);
            world.change(account, columns);
        }

        private void state() {
            record("state");
            inDynamics++;
            int state = random().nextInt(2);
            world.sales().setState("account", account, state, state + 1);
        }

        /** Somebody in the shop changes what is Dynamics', or enters an address. */
        private void inShop() {
            if (world.commerce().items("B2BUnit").stream()
                    .noneMatch(unit -> unit.text("uid").equals(number))) {
                return;
            }
            inShop++;
            switch (random().nextInt(3)) {
                case 0 -> {
                    record("shop name");
                    world.commerce().save("B2BUnit", Map.of("uid", number, "name", "Pirates"));
                }
                case 1 -> {
                    record("shop active");
                    world.commerce().save("B2BUnit", Map.of("uid", number, "active", random().nextBoolean()));
                }
                default -> {
                    record("shop address");
                    world.commerce()
                            .portal()
                            .addAddress(number, Map.of("streetname", "Street " + changes, "town", "Kiel"));
                }
            }
        }

        @Override
        protected void handedBack(List<BridgeEvent> events) {
            tellLater(events);
        }

        /** The owners' next events restore what the others had changed. */
        @Override
        protected void check() {
            world.change(account, Map.of("name", "Final"));
            world.settle();
            world.commerce().save("B2BUnit", Map.of("uid", number, "description", "final"));
            world.settle();
            // A change that is overruled costs a write as well: the one that takes it back.
            assertThat(writes(world.requests())).as(this::story).hasSizeLessThanOrEqualTo(inDynamics + 1 + inShop);
            assertThat(writes(world.dynamicsRequests())).as(this::story).hasSizeLessThanOrEqualTo(inShop);
            assertThat(world.parkedOf(number, account.toString()))
                    .as(this::story)
                    .isEmpty();
            Row row = world.dynamics().row("account", account).orElseThrow();
            ItemView unit = world.unit(number);
            assertThat(unit.text("name"))
                    .as(this::story)
                    .isEqualTo(row.text("name").orElseThrow());
            assertThat(unit.get("active"))
                    .as(this::story)
                    .contains(row.choice("statecode").orElseThrow() == 0);
            assertThat(unit.get("vatID").map(String::valueOf)).as(this::story).isEqualTo(row.text("cb_taxid"));
            assertThat(towns(unit, true))
                    .as(this::story)
                    .isEqualTo(row.text("address1_city").stream().collect(Collectors.toSet()));
            Optional<String> parent = row.ref("parentaccountid")
                    .flatMap(ref -> world.dynamics().row("account", ref.id()))
                    .flatMap(above -> above.text("accountnumber"));
            assertThat(world.groups(number))
                    .as(this::story)
                    .isEqualTo(parent.stream().toList());
            assertThat(entered()).as(this::story).isEqualTo(streets(unit));
            world.forgetRequests();
            world.settle();
            assertThat(world.requests()).as(this::story).isEmpty();
        }

        /** One write at most for each change, however it was told of. */
        private static List<String> writes(List<Journal.Entry> requests) {
            return requests.stream()
                    .map(Journal.Entry::request)
                    .filter(request -> !request.method().equals("GET"))
                    .map(request -> request.method() + " " + request.text())
                    .toList();
        }

        private Set<String> towns(ItemView unit, boolean own) {
            return unit.list("addresses").stream()
                    .filter(address -> address.text("publicKey").startsWith(account + "/") == own)
                    .map(address -> address.text("town"))
                    .collect(Collectors.toSet());
        }

        private Set<String> streets(ItemView unit) {
            return unit.list("addresses").stream()
                    .filter(address -> !address.text("publicKey").startsWith(account + "/"))
                    .map(address -> address.text("streetname"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Set<String> entered() {
            return world.dynamics().rows("customeraddress").stream()
                    .filter(row -> row.ref("parentid")
                            .filter(parent -> parent.id().equals(account))
                            .isPresent())
                    .filter(row -> !row.get("addressnumber")
                            .filter(number -> (Integer) number <= 2)
                            .isPresent())
                    .map(row -> row.text("line1").orElseThrow())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
