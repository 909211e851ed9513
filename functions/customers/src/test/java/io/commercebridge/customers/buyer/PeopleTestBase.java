package io.commercebridge.customers.buyer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.flowtest.FlowTestResource;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of people share: a world with an empty journal, and e-mail addresses that nobody has yet. */
@QuarkusTestResource(
        value = FlowTestResource.class,
        initArgs = @ResourceArg(name = FlowTestResource.FLOW, value = "customers"))
abstract class PeopleTestBase {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    FlowRunner flow;

    @Inject
    CommerceClient client;

    PeopleWorld world;
    String email;

    @BeforeEach
    void freshJournal() {
        world = new PeopleWorld(flow);
        email = newEmail();
    }

    @AfterEach
    void takeDeadLetters() {
        world.commerce().faults().clear();
        world.dynamics().faults().clear();
        world.deadLetters().take(_ -> true);
    }

    /** Gives a buyer another login, as the bridge does, and as an administrator of the shop can. */
    final void renameInShop(String uid, String next) {
        client.patch(
                new EntitySet("InboundB2BCustomer", "B2BCustomers").item(IntegrationKey.of(uid)),
                JsonNodeFactory.instance.objectNode().put("originalUid", next).put("email", next),
                WriteOptions.causedBy("test").through("model://bridgeRenameCustomer"));
        world.forgetRequests();
    }

    final String newEmail() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + PEOPLE.incrementAndGet()
                + "@example.org";
    }
}
