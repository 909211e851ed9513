package io.commercebridge.testkit.dynamics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Organization;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.ParentCall;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.screens.BillingScreens;
import io.commercebridge.testkit.dynamics.screens.CatalogueScreens;
import io.commercebridge.testkit.dynamics.screens.FulfilmentScreens;
import io.commercebridge.testkit.dynamics.screens.MarketingScreens;
import io.commercebridge.testkit.dynamics.screens.ReturnScreens;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webapi.Call;
import io.commercebridge.testkit.dynamics.webapi.Service;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/**
 * What a person does in the organization's own screens: the same rules and webhooks as over HTTP, under that person's
 * id. Rows are maps from column to value; lookups are {@link Ref}. Refused changes throw {@link Refusal}.
 */
public final class UserSession
        implements CatalogueScreens, MarketingScreens, FulfilmentScreens, BillingScreens, ReturnScreens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID user;
    private final Service service;
    private final URI root;

    UserSession(UUID user, Service service, URI root) {
        this.user = user;
        this.service = service;
        this.root = root;
    }

    @Override
    public UUID insert(String table, Map<String, ?> columns) {
        Table target = organization().schema().table(table);
        SequencedMap<String, Object> values = new GivenRow(organization().schema()).read(target, columns, false);
        UUID id = (UUID) values.getOrDefault(target.key(), organization().newId());
        return organization().write(work -> work.create(target, id, values, Origin.of(caller()))
                .id());
    }

    @Override
    public void update(String table, UUID id, Map<String, ?> columns) {
        write(table, id, columns, false);
    }

    @Override
    public void compute(String table, UUID id, Map<String, ?> columns) {
        write(table, id, columns, true);
    }

    private void write(String table, UUID id, Map<String, ?> columns, boolean everything) {
        Table target = organization().schema().table(table);
        SequencedMap<String, Object> values = new GivenRow(organization().schema()).read(target, columns, everything);
        organization().write(work -> work.update(target, find(work, table, id), values, Origin.of(caller())));
    }

    @Override
    public Row read(String table, UUID id) {
        return organization().read(store -> store.find(table, id)).orElseThrow(() -> missing(table, id));
    }

    @Override
    public List<Row> related(String table, String lookup, UUID id) {
        return organization().read(store -> store.pointing(table, lookup, id));
    }

    @Override
    public void delete(String table, UUID id) {
        Table target = organization().schema().table(table);
        organization().write(work -> {
            work.delete(target, find(work, table, id), Origin.of(caller()));
            return id;
        });
    }

    @Override
    public void setState(String table, UUID id, int state, int status) {
        Table target = organization().schema().table(table);
        SequencedMap<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("EntityMoniker", new Ref(table, id));
        inputs.put("State", state);
        inputs.put("Status", status);
        Origin origin = Origin.of(caller(), new ParentCall("SetState", inputs));
        Map<String, Object> values = Map.of("statecode", state, "statuscode", status);
        organization().write(work -> work.update(target, find(work, table, id), values, origin));
    }

    public void completeTask(UUID id) {
        setState("task", id, 1, 5);
    }

    /** Cancels a task and says why in its description. */
    public void cancelTask(UUID id, String reason) {
        update("task", id, Map.of("description", reason));
        setState("task", id, 2, 6);
    }

    /** Resolves a case as "Problem Solved". */
    public void resolveCase(UUID id, String subject, String description) {
        Map<String, ?> resolution = Map.of(
                "@odata.type",
                "Microsoft.Dynamics.CRM.incidentresolution",
                "subject",
                subject,
                "description",
                description,
                "incidentid@odata.bind",
                "/incidents(" + id + ")");
        action("CloseIncident", Map.of("IncidentResolution", resolution, "Status", 5));
    }

    /** Makes a resolved or cancelled case "In Progress" again. */
    public void reopenCase(UUID id) {
        setState("incident", id, 0, 1);
    }

    public void cancelCase(UUID id) {
        setState("incident", id, 2, 6);
    }

    /** Merges a case into another one, which goes on in its place. */
    public void mergeCase(UUID id, UUID master) {
        Origin origin = Origin.of(
                caller(), new ParentCall("Merge", new LinkedHashMap<>(Map.of("Target", new Ref("incident", master)))));
        Map<String, Object> values =
                Map.of("masterid", new Ref("incident", master), "statecode", 2, "statuscode", 2000);
        Table target = organization().schema().table("incident");
        organization().write(work -> work.update(target, find(work, "incident", id), values, origin));
    }

    /** Adds a note to a case; a public one may be read by the customer. */
    public UUID note(UUID incident, String subject, String text, boolean isPublic) {
        return insert(
                "annotation",
                Map.of(
                        "objectid",
                        new Ref("incident", incident),
                        "subject",
                        subject,
                        "notetext",
                        text,
                        "cb_public",
                        isPublic));
    }

    /** Who a lead has become. */
    public record Qualified(UUID account, UUID contact) {}

    /**
     * Qualifies a lead: an account and a contact are made of it, unless it has them already, and a new account then gets
     * its number, which leads do not have.
     */
    public Qualified qualifyLead(UUID id, String accountNumber) {
        Row lead = read("lead", id);
        boolean company = lead.ref("parentaccountid").isEmpty();
        action(
                "leads(" + id + ")/Microsoft.Dynamics.CRM.QualifyLead",
                Map.of(
                        "CreateAccount",
                        company,
                        "CreateContact",
                        lead.ref("parentcontactid").isEmpty(),
                        "CreateOpportunity",
                        false,
                        "Status",
                        3));
        Row qualified = read("lead", id);
        UUID account = qualified.ref("parentaccountid").orElseThrow().id();
        if (company) {
            update("account", account, Map.of("accountnumber", accountNumber));
        }
        return new Qualified(
                account, qualified.ref("parentcontactid").orElseThrow().id());
    }

    /** @param status one of Disqualified: 4 Lost, 5 Cannot Contact, 6 No Longer Interested, 7 Canceled */
    public void disqualifyLead(UUID id, int status) {
        setState("lead", id, 2, status);
    }

    @Override
    public JsonNode action(String path, Map<String, ?> parameters) {
        try {
            Call call = new Call(
                    "POST",
                    path,
                    "",
                    Map.of("content-type", "application/json"),
                    JSON.writeValueAsString(parameters),
                    caller(),
                    Map.of(),
                    root);
            return JSON.readTree(service.run(call).text());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("parameters of " + path, e);
        }
    }

    private Organization organization() {
        return service.organization();
    }

    private Caller caller() {
        return new Caller(user, organization().newId(), organization().newId(), Map.of());
    }

    private static Row find(Work work, String table, UUID id) {
        return work.store().find(table, id).orElseThrow(() -> missing(table, id));
    }

    private static Refusal missing(String table, UUID id) {
        return Refusal.missing(new Ref(table, id));
    }
}
