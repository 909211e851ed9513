package io.commercebridge.customers.buyer;

import static io.commercebridge.customers.buyer.PeopleWorld.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.testkit.dynamics.store.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer who lets Dynamics own names, has several roles a contact, and no column for the language. */
@QuarkusTest
@QuarkusTestResource(
        value = FlowTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = FlowTestResource.FLOW, value = "customers"),
            @ResourceArg(name = "bridge.customers.commerce-owns", value = "phone"),
            @ResourceArg(name = "bridge.customers.language-column", value = "none"),
            @ResourceArg(name = "bridge.customers.role-column", value = "cb_purchasingroles"),
            @ResourceArg(
                    name = "bridge.customers.roles",
                    value = "1=b2bcustomergroup,2=b2bapprovergroup,3=b2badmingroup")
        })
class OtherOwnersTest extends PeopleTestBase {

    @Test
    void carriesANameThatDynamicsOwns() {
        UUID id = world.buyer(email, Map.of());
        world.change(id, Map.of("firstname", "Anna Maria", "lastname", "de la Cruz"));
        assertThat(world.shop(email).text("name")).isEqualTo("Anna Maria de la Cruz");
        assertThat(world.address(email).text("firstname")).isEqualTo("Anna Maria");
        assertThat(world.address(email).text("lastname")).isEqualTo("de la Cruz");
        assertThat(world.address(email).text("phone1")).isEqualTo("+49 1");
        assertThat(world.shopWrites()).hasSize(1);
        assertThat(world.dynamicsWrites()).isEmpty();
        assertThat(world.outcome(world.shopRecord(email))).isEqualTo("echo");
    }

    @Test
    void overrulesANameThatTheShopChanges() {
        UUID id = world.buyer(email, Map.of());
        world.commerce().portal().changeProfile(email, Map.of("name", "Ann Smith", "phone1", "+49 8"));
        world.settle();
        assertThat(world.row(id).text("lastname")).contains("Müller");
        assertThat(world.row(id).text("telephone1")).contains("+49 8");
        assertThat(world.reason(world.shopRecord(email))).startsWith("Dynamics owns name: ");
        world.change(id, Map.of("jobtitle", "touched"));
        assertThat(world.shop(email).text("name")).isEqualTo("Ann Müller");
        assertThat(world.address(email).text("phone1")).isEqualTo("+49 8");
    }

    @Test
    void givesAndTakesSeveralRoles() {
        UUID id = world.buyer(email, Map.of("cb_purchasingroles", "1,3"));
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", "b2badmingroup", COMPANY);
        world.change(id, Map.of("cb_purchasingroles", "2"));
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", "b2bapprovergroup", COMPANY);
        world.change(id, java.util.Collections.singletonMap("cb_purchasingroles", null));
        assertThat(world.groups(email)).containsExactlyInAnyOrder("b2bcustomergroup", COMPANY);
    }

    @Test
    void carriesTheNameOfAConsumer() {
        world.commerce().portal().registerConsumer(email, "Cleo Young", Map.of());
        world.settle();
        Row contact = world.contacts(email).getFirst();
        assertThat(contact.text("lastname")).contains("Young");
        assertThat(contact.choice("mspp_userpreferredlcid")).isEmpty();
        world.forgetRequests();
        world.change(contact.id(), Map.of("lastname", "Old"));
        assertThat(world.commerce().item("Customer", email).text("name")).isEqualTo("Cleo Old");
        assertThat(world.dynamicsWrites()).isEmpty();
    }
}
