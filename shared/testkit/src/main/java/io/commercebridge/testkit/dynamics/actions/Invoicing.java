package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.ParentCall;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Column;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Turns an order into an invoice with the same customer, addresses, lines and prices, which are locked; the order is
 * Invoiced from then on. Of the invoice's columns the answer has its id, number and total only.
 */
final class Invoicing implements Action {
    private static final int CANCELED = 2;
    private static final Map<String, Object> INVOICED = Map.of("statecode", 4, "statuscode", 100003);
    private static final Set<String> OWN =
            Set.of("statecode", "statuscode", "salesorderid", "invoiceid", "ownerid", "lastbackofficesubmit");

    @Override
    public Optional<JsonNode> run(Request request) {
        Work work = request.work();
        Row order = request.found("SalesOrderId", "salesorder");
        if (order.choice("statecode").orElse(0) == CANCELED) {
            throw Refusal.rule("A canceled order cannot be converted to an invoice.");
        }
        UUID id = work.organization().newId();
        Origin origin = Origin.of(request.caller());
        work.create(request.table("invoice"), id, header(request, order), origin);
        work.store()
                .pointing("salesorderdetail", "salesorderid", order.id())
                .forEach(line -> work.create(
                        request.table("invoicedetail"),
                        work.organization().newId(),
                        line(request, line, id),
                        origin.nested()));
        LinkedHashMap<String, Object> inputs = new LinkedHashMap<>(Map.of("SalesOrderId", order.id()));
        ParentCall parent = new ParentCall("ConvertSalesOrderToInvoice", inputs);
        work.update(request.table("salesorder"), order, INVOICED, Origin.of(request.caller(), parent));
        return Optional.of(answer(work.store().find("invoice", id).orElseThrow()));
    }

    private static Map<String, Object> header(Request request, Row order) {
        Map<String, Object> columns = shared(request.table("invoice"), order);
        columns.put("salesorderid", new Ref("salesorder", order.id()));
        columns.put("ispricelocked", true);
        columns.put("msdyn_invoicedate", request.work().now().truncatedTo(ChronoUnit.DAYS));
        return columns;
    }

    private static Map<String, Object> line(Request request, Row line, UUID invoice) {
        Map<String, Object> columns = shared(request.table("invoicedetail"), line);
        columns.put("invoiceid", new Ref("invoice", invoice));
        columns.put("salesorderdetailid", new Ref("salesorderdetail", line.id()));
        return columns;
    }

    /** What both have under one name, apart from what the platform writes. */
    private static Map<String, Object> shared(Table target, Row source) {
        Map<String, Object> columns = new LinkedHashMap<>();
        source.values()
                .forEach((name, value) ->
                        target.column(name).filter(Invoicing::isCopied).ifPresent(_ -> columns.put(name, value)));
        return columns;
    }

    private static boolean isCopied(Column column) {
        return !column.readOnly() && !OWN.contains(column.name());
    }

    private static JsonNode answer(Row invoice) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@odata.type", "#Microsoft.Dynamics.CRM.invoice")
                .put("@odata.etag", invoice.etag())
                .put("invoiceid", invoice.id().toString())
                .put("invoicenumber", invoice.text("invoicenumber").orElseThrow())
                .put("totalamount", invoice.number("totalamount").orElseThrow());
    }
}
