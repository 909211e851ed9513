package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.actions.Closing.Activities;
import io.commercebridge.testkit.dynamics.records.Caller;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every message that the organization knows, by where it is bound: new ones are added in the constructor. */
public final class ActionBook {

    /** What a message is bound to: one row, or the collection if there is none. */
    public record Bound(Table table, Optional<Row> row) {
        String place() {
            return table.logical() + (row.isPresent() ? "/" : "s/");
        }
    }

    /** A bound message by name. */
    public record Named(String name, Bound bound) {}

    private static final Activities ORDER_CLOSE = new Activities("orderclose", "salesorder");
    private static final Closing CANCEL =
            new Closing("Cancel", "OrderClose", ORDER_CLOSE, "salesorderid", Set.of(0, 1), 2);
    private static final Closing FULFILL =
            new Closing("Fulfill", "OrderClose", ORDER_CLOSE, "salesorderid", Set.of(0, 1), 3);
    private static final Closing RESOLVE = new Closing(
            "Close",
            "IncidentResolution",
            new Activities("incidentresolution", "incident"),
            "incidentid",
            Set.of(0),
            1);

    private final UUID organizationId;
    private final UUID businessUnit;
    private final Map<String, Action> unbound = new HashMap<>();
    private final Map<String, Action> bound = new HashMap<>();

    public ActionBook(UUID organizationId, UUID businessUnit) {
        this.organizationId = organizationId;
        this.businessUnit = businessUnit;
        unbound.put("CancelSalesOrder", CANCEL);
        bound.put("salesorders/FulfillSalesOrder", FULFILL);
        unbound.put("ConvertSalesOrderToInvoice", new Invoicing());
        unbound.put("CloseIncident", RESOLVE);
        bound.put("lead/QualifyLead", new Qualification());
        bound.put("salesorder/LockSalesOrderPricing", Pricing.lock("salesorder"));
        unbound.put("UnlockSalesOrderPricing", Pricing.unlock("salesorder", "SalesOrderId"));
        bound.put("invoice/LockInvoicePricing", Pricing.lock("invoice"));
        unbound.put("UnlockInvoicePricing", Pricing.unlock("invoice", "InvoiceId"));
        unbound.put("RecalculatePrice", Pricing.recalculate());
        bound.put("list/AddMemberList", ListMembers.add());
        unbound.put("AddListMembersList", ListMembers.addAll());
        bound.put("list/RemoveMemberList", ListMembers.remove());
        bound.put("product/PublishProductHierarchy", new Publication());
    }

    public Optional<JsonNode> unbound(String name, JsonNode body, Caller caller, Work work) {
        return known(unbound, name, name).run(new Action.Request(body, Optional.empty(), caller, work));
    }

    public Optional<JsonNode> bound(Named message, JsonNode body, Caller caller, Work work) {
        return known(bound, message.bound().place() + message.name(), message.name())
                .run(new Action.Request(body, message.bound().row(), caller, work));
    }

    /** The answer to {@code GET WhoAmI}. */
    public ObjectNode whoAmI(UUID user, URI root) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@odata.context", root + "$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse")
                .put("BusinessUnitId", businessUnit.toString())
                .put("UserId", user.toString())
                .put("OrganizationId", organizationId.toString());
    }

    private static Action known(Map<String, Action> actions, String place, String name) {
        return Optional.ofNullable(actions.get(place)).orElseThrow(() -> Refusal.segment(name));
    }
}
