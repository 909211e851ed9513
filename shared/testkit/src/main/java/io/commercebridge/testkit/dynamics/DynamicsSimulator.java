package io.commercebridge.testkit.dynamics;

import io.commercebridge.testkit.dynamics.access.TokenService;
import io.commercebridge.testkit.dynamics.actions.ActionBook;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Organization;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.rules.RuleBook;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webapi.Service;
import io.commercebridge.testkit.dynamics.webhook.Delivery;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import io.commercebridge.testkit.dynamics.webhook.Webhooks;
import io.commercebridge.testkit.server.Faults;
import io.commercebridge.testkit.server.Journal;
import io.commercebridge.testkit.server.SimulatorServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * A Dataverse organization that keeps its rows, refuses what Dataverse refuses and sends the webhooks that Dataverse
 * sends: token endpoint and Web API v9.2 over HTTP, and a Java side for tests to play the people who work in it.
 *
 * <p>It knows the tables of the bridge's flows, and the alternate keys, columns and webhook steps of the bridge's set-up
 * data.
 */
public final class DynamicsSimulator implements AutoCloseable {
    private static final UUID SYSTEM = new UUID(0, 0);

    private final Organization organization;
    private final Service service;
    private final TokenService tokens;
    private final Webhooks webhooks;
    private final Front front;
    private final SimulatorServer server;

    private DynamicsSimulator(Options options) {
        organization = new Organization(Schema.loadWithout(options.withoutKeys()), options.clock(), options.seed());
        webhooks = new Webhooks(organization, options.identity(), options.webhookTimeout());
        webhooks.sendTo(options.webhooks());
        organization.install(new RuleBook(), webhooks);
        service = new Service(
                organization,
                new ActionBook(
                        options.identity().organizationId(), options.identity().businessUnit()));
        tokens = new TokenService(options.application(), options.clock(), () -> url() + "/.default");
        front = new Front(service, tokens, options, this::url);
        seedOrganization(options);
        server = SimulatorServer.start(options.port(), front::handle);
    }

    public static DynamicsSimulator start(Options options) {
        return new DynamicsSimulator(options);
    }

    /** The organization's URL; the Web API is at {@code /api/data/v9.2} below it. */
    public URI url() {
        return server.url();
    }

    /** Where clients get their tokens, for the scope {@code url()/.default}. */
    public URI tokenUrl() {
        return URI.create(url() + "/common/oauth2/v2.0/token");
    }

    /** Every request so far, token requests included. */
    public Journal journal() {
        return server.journal();
    }

    public Faults faults() {
        return server.faults();
    }

    /** The token service, to make tokens expire. */
    public TokenService tokens() {
        return tokens;
    }

    /** Steps, switches and deliveries of webhooks. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** What was held back, as it would go over the wire. */
    public List<Webhook> pendingWebhooks() {
        return webhooks.pending();
    }

    /** Sends what was held back, and answers when all of it was answered. */
    public List<Delivery> flush() {
        return webhooks.flush();
    }

    /** Whether no webhook is being sent or queued. */
    public boolean idle() {
        return webhooks.idle();
    }

    /** A person at work. */
    public UserSession asUser(UUID user) {
        return new UserSession(user, service, URI.create(url() + "/api/data/v9.2/"));
    }

    /** Puts a row in place without rules or webhooks; all columns may be given, those of the platform too. */
    public UUID seed(String table, Map<String, ?> columns) {
        Table target = organization.schema().table(table);
        SequencedMap<String, Object> values = new GivenRow(organization.schema()).read(target, columns, true);
        UUID id = (UUID) values.getOrDefault(target.key(), organization.newId());
        return organization.seed(
                work -> work.create(target, id, values, system()).id());
    }

    /**
     * Changes a row without rules or webhooks, {@code null} clears a column: for what Dataverse would refuse but old
     * data may contain, such as a loop of accounts.
     */
    public void amend(String table, UUID id, Map<String, ?> columns) {
        Table target = organization.schema().table(table);
        SequencedMap<String, Object> values = new GivenRow(organization.schema()).read(target, columns, true);
        organization.seed(work -> {
            Row row = work.store()
                    .find(table, id)
                    .orElseThrow(() -> new IllegalArgumentException("no " + table + " " + id));
            return work.update(target, row, values, system());
        });
    }

    private Origin system() {
        return Origin.of(new Caller(SYSTEM, organization.newId(), organization.newId(), Map.of()));
    }

    public Optional<Row> row(String table, UUID id) {
        return organization.read(store -> store.find(table, id));
    }

    /** All rows of a table in order of creation. */
    public List<Row> rows(String table) {
        return organization.read(store -> store.all(table));
    }

    private void seedOrganization(Options options) {
        seed(
                "businessunit",
                Map.of(
                        "businessunitid",
                        options.identity().businessUnit(),
                        "name",
                        options.identity().name()));
        seed(
                "systemuser",
                Map.of("systemuserid", options.applicationUser(), "firstname", "#", "lastname", "CommerceBridge"));
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
    }
}
