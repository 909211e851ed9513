package io.commercebridge.customers.portal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.customer.PortalAddress;
import io.commercebridge.mapping.customer.Review;
import io.commercebridge.mapping.dataverse.Fingerprint;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.rows.Lookups;
import io.commercebridge.platform.dynamics.rows.RowChanges;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the portal has entered for one company, as operations on addresses and review tasks of its account. */
public final class PortalChanges {
    private static final int OPEN = 0;
    private static final int NOT_STARTED = 2;
    private static final int CANCELED = 2;
    private static final int CANCELED_STATUS = 6;

    private final DynamicsClient dynamics;
    private final UUID namespace;
    private final CodeTable countries;

    public PortalChanges(DynamicsClient dynamics, UUID namespace, CodeTable countries) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
        this.namespace = requireNonNull(namespace, "namespace");
        this.countries = requireNonNull(countries, "countries");
    }

    /** What is to be written, and what is known then. */
    record Plan(List<Operation> operations, Map<String, Fingerprint> after, List<String> warnings) {
        Plan {
            operations = List.copyOf(operations);
            after = Map.copyOf(after);
            warnings = List.copyOf(warnings);
        }
    }

    Plan plan(String accountId, Collection<PortalAddress> entered, Map<String, Fingerprint> known) {
        Lookup account = new Lookup("account", "accounts", "accountid", accountId);
        List<Operation> operations = new ArrayList<>();
        Map<String, Fingerprint> after = new LinkedHashMap<>(known);
        List<String> warnings = new ArrayList<>();
        RowChanges changes = new RowChanges(known, Lookups::byId);
        for (PortalAddress address : entered) {
            Row row = address.toCustomerAddress(namespace, account, countries, warnings);
            List<Operation> own = changes.operations(List.of(row));
            operations.addAll(own);
            after.put(address.part(), Fingerprint.of(row));
            Fingerprint before = known.get(address.part());
            if (!own.isEmpty() && !Fingerprint.NOTHING.equals(before)) {
                operations.addAll(review(address, account, before != null || known.containsKey(gone(address.key()))));
            }
            after.remove(gone(address.key()));
        }
        withdraw(entered, known, operations, after);
        return new Plan(operations, after, warnings);
    }

    /** A changed address is reviewed again; a closed task takes no other change before it is open. */
    private List<Operation> review(PortalAddress address, Lookup account, boolean again) {
        Row task = address.review().toTask(namespace, account, "Review ship-to address", address.described());
        List<Operation> operations = new ArrayList<>();
        if (again) {
            operations.add(state(address.review(), OPEN, NOT_STARTED));
        }
        operations.addAll(new RowChanges(Map.of(), Lookups::byId).operations(List.of(task)));
        return operations;
    }

    private void withdraw(
            Collection<PortalAddress> entered,
            Map<String, Fingerprint> known,
            List<Operation> operations,
            Map<String, Fingerprint> after) {
        List<String> there = entered.stream().map(PortalAddress::part).toList();
        known.keySet().stream()
                .filter(part -> part.startsWith(PortalAddress.part("")) && !there.contains(part))
                .sorted()
                .forEach(part -> {
                    String key = part.substring(PortalAddress.part("").length());
                    Row row = PortalAddress.withdrawn(namespace, key);
                    operations.addAll(
                            new RowChanges(Map.of(part, Fingerprint.NOTHING), Lookup::key).operations(List.of(row)));
                    Review review = new Review(Review.Kind.ADDRESS, key);
                    if (isOpen(review)) {
                        operations.add(state(review, CANCELED, CANCELED_STATUS));
                    }
                    after.remove(part);
                    after.put(gone(key), Fingerprint.NOTHING);
                });
    }

    /** Its task is closed: should the address come back, the task has to be opened before it takes a change. */
    private static String gone(String key) {
        return "gone " + key;
    }

    private boolean isOpen(Review review) {
        return dynamics.read("tasks(" + review.id(namespace) + ")", "$select=statecode")
                .filter(task -> task.path("statecode").asInt() == OPEN)
                .isPresent();
    }

    private Operation state(Review review, int state, int status) {
        return Operation.upsert(
                "tasks(" + review.id(namespace) + ")",
                JsonNodeFactory.instance.objectNode().put("statecode", state).put("statuscode", status));
    }
}
