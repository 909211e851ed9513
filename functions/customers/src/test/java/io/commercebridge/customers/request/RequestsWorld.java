package io.commercebridge.customers.request;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.registration.LeadRow;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.flow.Counterparts;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.portal.AccountRequest;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop in which people ask for accounts, and an organization in which others decide about them. */
final class RequestsWorld extends FlowWorld {
    static final String FLOW = "customers";

    RequestsWorld(FlowRunner flow) {
        super(FLOW, flow, systems -> systems.commerce().seed("B2BUnit", Map.of("uid", "C-77", "name", "Rustic")));
    }

    /** An account number that no other test uses. */
    static String number() {
        return "C-" + UUID.randomUUID().toString().substring(0, 12);
    }

    Counterparts counterparts() {
        return new Counterparts(FLOW, correlations(), index());
    }

    UserSession person() {
        return dynamics().asUser(org().salesPerson());
    }

    /** Asks for an account; what the shop says of it. */
    BridgeEvent ask(AccountRequest request) {
        commerce().portal().requestAccount(request);
        return takeFromCommerce().getLast();
    }

    /** Asks for an account, and the lead is there; the request's key. */
    String asked(AccountRequest request) {
        BridgeEvent event = ask(request);
        handle(List.of(event));
        takeAll();
        forgetRequests();
        return event.subject();
    }

    /** The applicant changes the request. */
    void change(String key, Map<String, ?> values) {
        commerce().save("B2BRegistration", with(key, values));
    }

    private Map<String, Object> with(String key, Map<String, ?> values) {
        ItemView request = request(key);
        Map<String, Object> all = new HashMap<>(values);
        all.put("creationtime", request.date("creationtime").orElseThrow());
        all.put("email", request.text("email"));
        return all;
    }

    ItemView request(String key) {
        return commerce().item("B2BRegistration", key);
    }

    String status(String key) {
        return request(key).text("status/code");
    }

    UUID leadId(String key) {
        return LeadRow.idOf(key, NameBasedUuid.namespaceOf(dynamics().url().toString()));
    }

    Row lead(String key) {
        return dynamics().row("lead", leadId(key)).orElseThrow();
    }

    long leads(String company) {
        return dynamics().rows("lead").stream()
                .filter(row -> row.text("companyname").equals(Optional.of(company)))
                .count();
    }

    Correlation ofRequest(String key) {
        return known(Side.COMMERCE, key);
    }

    Correlation ofLead(String key) {
        return known(Side.DYNAMICS, leadId(key).toString());
    }

    /** Puts down that an account is this unit of the shop, as the account's delivery does. */
    void isUnit(UUID account, String uid) {
        Correlation unknown = correlations().read(new RecordKey(FLOW, Side.DYNAMICS, account.toString()));
        Written written = new Written(uid, Optional.empty(), Optional.empty(), Map.of());
        correlations().write(unknown, unknown.draft().written(written, 1).build());
    }
}
