package io.commercebridge.testkit.dynamics.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.ParentCall;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Makes an open lead a customer: an account and a contact that come from it, as far as they are asked for. */
final class Qualification implements Action {
    private static final int OPEN = 0;
    private static final int QUALIFIED = 1;
    private static final List<String> ADDRESS = List.of(
            "address1_line1",
            "address1_line2",
            "address1_line3",
            "address1_city",
            "address1_stateorprovince",
            "address1_postalcode",
            "address1_country",
            "address1_postofficebox",
            "address1_telephone1");
    private static final List<String> BOTH =
            List.of("emailaddress1", "telephone1", "fax", "websiteurl", "transactioncurrencyid");
    private static final List<String> PERSON =
            List.of("firstname", "middlename", "lastname", "salutation", "jobtitle", "mobilephone");

    @Override
    public Optional<JsonNode> run(Request request) {
        Row lead = request.row().orElseThrow();
        int status = status(request, lead);
        if (flag(request, "CreateOpportunity")) {
            throw Refusal.argument("The simulator keeps no opportunities.");
        }
        SequencedMap<String, Object> outcome = new LinkedHashMap<>();
        if (flag(request, "CreateAccount")) {
            outcome.put("parentaccountid", create(request, "account", account(lead)));
        }
        if (flag(request, "CreateContact")) {
            Optional<Object> company =
                    Optional.ofNullable(outcome.get("parentaccountid")).or(() -> lead.get("parentaccountid"));
            outcome.put("parentcontactid", create(request, "contact", contact(lead, company)));
        }
        ObjectNode answer = answer(request, outcome);
        outcome.put("statecode", QUALIFIED);
        outcome.put("statuscode", status);
        request.work().update(request.table("lead"), lead, outcome, origin(request, lead, status));
        return Optional.of(answer);
    }

    private static int status(Request request, Row lead) {
        if (lead.choice("statecode").orElse(OPEN) != OPEN) {
            throw Refusal.rule("The lead " + lead.id() + " is closed already. Open it again to qualify it.");
        }
        int given = request.whole("Status");
        List<Integer> allowed = request.table("lead").statuses().getOrDefault(QUALIFIED, List.of());
        if (given == -1) {
            return allowed.getFirst();
        }
        if (!allowed.contains(given)) {
            throw new Refusal(
                    400,
                    "0x80048408",
                    given + " is not a valid status code for state code LeadState.Qualified on lead with Id "
                            + lead.id() + ".");
        }
        return given;
    }

    private static Map<String, Object> account(Row lead) {
        Map<String, Object> values = copy(lead, BOTH);
        values.putAll(copy(lead, ADDRESS));
        lead.get("companyname").ifPresent(name -> values.put("name", name));
        return values;
    }

    private static Map<String, Object> contact(Row lead, Optional<Object> company) {
        Map<String, Object> values = copy(lead, BOTH);
        values.putAll(copy(lead, ADDRESS));
        values.putAll(copy(lead, PERSON));
        company.ifPresent(account -> values.put("parentcustomerid", account));
        return values;
    }

    private static Map<String, Object> copy(Row lead, List<String> columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach(column -> lead.get(column).ifPresent(value -> values.put(column, value)));
        return values;
    }

    private static Ref create(Request request, String name, Map<String, Object> values) {
        Table table = request.table(name);
        values.put(
                "originatingleadid", new Ref("lead", request.row().orElseThrow().id()));
        Row row = request.work()
                .create(
                        table,
                        request.work().organization().newId(),
                        values,
                        Origin.of(request.caller()).nested());
        return new Ref(name, row.id());
    }

    private static Origin origin(Request request, Row lead, int status) {
        SequencedMap<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("LeadId", new Ref("lead", lead.id()));
        List.of("CreateAccount", "CreateContact", "CreateOpportunity")
                .forEach(name -> inputs.put(name, flag(request, name)));
        inputs.put("Status", status);
        return Origin.of(request.caller(), new ParentCall("QualifyLead", inputs));
    }

    private static ObjectNode answer(Request request, Map<String, Object> created) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = answer.putArray("value");
        created.values().stream().map(Ref.class::cast).forEach(ref -> rows.addObject()
                .put("@odata.type", "#Microsoft.Dynamics.CRM." + ref.table())
                .put(request.table(ref.table()).key(), ref.id().toString()));
        return answer;
    }

    private static boolean flag(Request request, String parameter) {
        if (!request.body().path(parameter).isBoolean()) {
            throw Refusal.payload("the parameter " + parameter + " must be true or false");
        }
        return request.body().path(parameter).booleanValue();
    }
}
