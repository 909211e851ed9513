package io.commercebridge.commands.match;

import static io.commercebridge.commands.match.ExistingCustomers.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.commands.Refusal;
import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.dynamics.context.RemoteExecutionContext;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.testkit.server.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = FlowTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "customers"),
            @ResourceArg(name = "bridge.match.public-domains", value = "chamber.example")
        })
class MatchCommandTest {
    @Inject
    MatchWorld.Clients clients;

    private MatchWorld world;

    @BeforeEach
    void begin() {
        world = new MatchWorld(clients);
    }

    private static RecordKey account(String name) {
        return new RecordKey("customers", Side.DYNAMICS, id(name).toString());
    }

    @Test
    void proposesInEveryWayAndNamesWhoIsAmbiguous() {
        assertThat(world.propose()).isZero();

        assertThat(world.output())
                .contains("accounts and units: 25 by number, 10 by tax id, 6 by domain and name; 2 ambiguous;"
                        + " 6 in Dynamics only, 206 in the shop only")
                .contains("contacts and buyers: 8 by e-mail in the company, 1 by e-mail; 1 ambiguous;"
                        + " 0 in Dynamics only, 2 in the shop only")
                .contains("AMBIGUOUS by tax id, none is taken: account 'Twin Copy' T-2 (" + id("twin 2")
                        + "), account 'Twin' T-1 (" + id("twin 1") + ") <-> unit 'Twin' U-TWIN (lines 43, 44)")
                .contains("AMBIGUOUS by domain and name, none is taken: account 'Branch' (" + id("branch")
                        + ") <-> unit 'Branch Inc.' U-NORTH, unit 'Branch, Incorporated' U-SOUTH (lines 45, 46)")
                .contains("AMBIGUOUS by e-mail in the company, none is taken: contact " + id("double")
                        + " <-> 2 buyers (lines 56, 57)")
                .contains("units of the shop", "250")
                .doesNotContain("@");
        assertThat(world.lines()).hasSize(1 + 25 + 10 + 6 + 4 + 8 + 1 + 2);
        assertThat(world.lines())
                .contains(",number,company," + id("number 7") + ",C-0007, c-0007,Number 7,C-0007,Number 7 GmbH,")
                .contains(",tax id,company," + id("tax 3") + ",'00003,D-3,Tax 3,'00003,Tax 3 Ltd,the numbers differ")
                .contains(",e-mail,person," + id("moved") + ",moved%40number.example,moved@number.example,moved,"
                        + "moved@number.example,Moved,the companies are no pair");
    }

    @Test
    void changesNothingInADryRun() {
        ExistingCustomers.commerce.journal().clear();
        ExistingCustomers.dynamics.journal().clear();

        world.propose();

        assertThat(ExistingCustomers.commerce.journal().business())
                .hasSize(3)
                .allMatch(entry -> entry.request().method().equals("GET"));
        assertThat(ExistingCustomers.dynamics.journal().business())
                .allMatch(entry -> entry.request().method().equals("GET"));
        assertThat(world.items()).isZero();
        assertThat(world.events()).isEmpty();
    }

    @Test
    void waitsAsLongAsASystemAsks() {
        ExistingCustomers.dynamics
                .faults()
                .arm(Fault.of("GET", "contacts", 1, new Fault.Action.Answer(429, Map.of("Retry-After", "1"), "")));
        Instant start = Instant.now();
        assertThat(world.propose()).isZero();
        assertThat(Instant.now()).isAfterOrEqualTo(start.plusSeconds(1));
    }

    @Test
    void recordsAcceptedPairsAndHasThemSynced() {
        world.propose();
        world.acceptAllButAmbiguous();

        assertThat(world.accept()).isZero();

        assertThat(world.output()).contains("recorded: 50; recorded already: 0; conflicts: 0; events sent: 50");
        assertThat(world.items()).isEqualTo(100);
        Correlation tax = world.correlations().read(account("tax 3"));
        assertThat(tax.written()).contains(new Written("00003", Optional.empty(), Optional.empty(), Map.of()));
        assertThat(tax.businessKey()).contains("D-3");
        assertThat(tax.content()).isEmpty();
        assertThat(world.correlations()
                        .read(new RecordKey("customers", Side.COMMERCE, "buyer1%40number.example"))
                        .written()
                        .map(Written::counterpart))
                .contains(id("buyer 1").toString());
        Map<String, BridgeEvent> events =
                world.events().stream().collect(Collectors.toMap(BridgeEvent::subject, event -> event));
        assertThat(events).hasSize(50);
        assertThat(events.get(id("tax 3").toString())).satisfies(MatchCommandTest::isReadBack);
        assertThat(events.values().stream().map(BridgeEvent::type).collect(Collectors.toSet()))
                .isEqualTo(Set.of("dataverse.account.Update", "dataverse.contact.Update"));
    }

    private static void isReadBack(BridgeEvent event) {
        assertThat(event.truncated()).isTrue();
        assertThat(event.source()).startsWith("/dataverse/");
        RemoteExecutionContext context = RemoteExecutionContext.parse(event.data());
        assertThat(context.primaryEntityName()).isEqualTo("account");
        assertThat(context.primaryEntityId().toString()).isEqualTo(event.subject());
        assertThat(context.initiatingUserId()).isEmpty();
    }

    @Test
    void saysWhatIsRecordedAlreadyAndProposesItNoMore() {
        world.propose();
        world.acceptAllButAmbiguous();
        world.accept();
        world.events();
        world.settle(account("number 1"));

        assertThat(world.accept()).isZero();

        assertThat(world.output()).contains("recorded: 0; recorded already: 50; conflicts: 0; events sent: 49");
        assertThat(world.items()).isEqualTo(100);
        world.dropDecisions();
        world.propose();
        assertThat(world.output()).contains("accounts and units: no proposal; 2 ambiguous", "paired already: 50");
    }

    @Test
    void goesOnWhereItWasKilled() {
        world.propose();
        world.acceptAllButAmbiguous();
        for (int sent : List.of(0, 7, 30)) {
            assertThatThrownBy(() -> world.acceptUntilKilled(sent)).isInstanceOf(MatchWorld.Killed.class);
        }

        assertThat(world.accept()).isZero();

        assertThat(world.output()).contains("recorded: 19; recorded already: 31; conflicts: 0; events sent: 50");
        assertThat(world.items()).isEqualTo(100);
        assertThat(world.events().stream().map(BridgeEvent::subject))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void overwritesNoPairAndNamesTheConflict() {
        world.pair(account("number 1"), "ELSEWHERE");
        world.pair(account("somebody"), "C-0002");
        world.write(
                "yes,,company," + id("number 1") + ",C-0001",
                "yes,,company," + id("number 2") + ",C-0002",
                "yes,,company," + id("number 3") + ",C-0003");

        assertThat(world.accept()).isOne();

        assertThat(world.output())
                .contains("recorded: 1; recorded already: 0; conflicts: 2; events sent: 1")
                .contains("CONFLICT line 2: the account is paired with another unit already")
                .contains("CONFLICT line 3: the unit is paired with another account already");
        assertThat(world.correlations().read(account("number 1")).written().map(Written::counterpart))
                .contains("ELSEWHERE");
        assertThat(world.correlations().read(account("number 2")).written()).isEmpty();
    }

    @Test
    void recordsNothingWhereOneLineCannotBeRight() {
        world.write(
                "yes,,company," + id("tax 3") + ",3",
                "yes,,company," + id("inactive") + ",C-9999",
                "yes,,company," + id("twin 1") + ",U-TWIN",
                "yes,,company," + id("twin 2") + ",U-TWIN",
                "yes,,company," + id("number 3") + ",C-0003");
        assertThatThrownBy(world::accept)
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(
                        "line 2: the shop has no unit with this commerceKey; has a spreadsheet changed it?",
                        "line 3: Dynamics has no active account with this dynamicsId",
                        "lines 4 and 5: the same unit in two accepted pairs");
        assertThat(world.items()).isZero();
    }

    @Test
    void letsAHumanDecideWhatIsAmbiguous() {
        world.propose();
        world.acceptLineOf(id("twin 1").toString());
        assertThat(world.accept()).isZero();
        assertThat(world.output()).contains("recorded: 1;");
        world.dropDecisions();
        world.propose();
        assertThat(world.output()).doesNotContain("Twin");
    }
}
