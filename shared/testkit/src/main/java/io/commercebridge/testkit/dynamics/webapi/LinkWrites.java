package io.commercebridge.testkit.dynamics.webapi;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.dynamics.payload.Address;
import io.commercebridge.testkit.dynamics.payload.Bindings;
import io.commercebridge.testkit.dynamics.query.Related;
import io.commercebridge.testkit.dynamics.records.ColumnValues;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Association;
import io.commercebridge.testkit.dynamics.schema.Schema;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.server.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links rows by way of an intersect table, and takes links away: {@code set(id)/association/$ref}. */
final class LinkWrites {
    private static final Pattern ONE = Pattern.compile("(\\w+)\\((.+)\\)");

    private final Call call;
    private final Work work;
    private final Schema schema;

    LinkWrites(Call call, Work work) {
        this.call = call;
        this.work = work;
        schema = work.organization().schema();
    }

    /** Whether the address names the links of one row. */
    static boolean handles(Address address) {
        return !address.isSet()
                && address.rest().size() == 2
                && address.rest().getLast().equals("$ref")
                && address.table().association(name(address)).isPresent();
    }

    /** The row to link to is named by {@code @odata.id}. */
    Reply post(Address address) {
        Row row = address.require(work.store());
        Association association = association(address);
        String uri = call.json().path("@odata.id").asText();
        Table other = schema.table(association.table());
        Ref target = new Bindings(schema, work.store(), call.references())
                .resolve(uri, other.name().set());
        link(new Ref(address.table().logical(), row.id()), association, target);
        return Replies.empty(204);
    }

    /** The row to let go of is named by its id in parentheses. */
    Reply delete(Address address) {
        Row row = address.require(work.store());
        Association association = association(address);
        Matcher one = ONE.matcher(address.rest().getFirst());
        Ref other = Optional.of(one)
                .filter(Matcher::matches)
                .flatMap(found -> ColumnValues.guid(requireNonNull(found.group(2))))
                .map(id -> new Ref(association.table(), id))
                .orElseThrow(() -> Refusal.segment(address.rest().getFirst()));
        Row link = new Related(work.store()).link(row, association, other).orElseThrow(() -> Refusal.missing(other));
        work.delete(schema.table(association.intersect()), link, origin());
        return Replies.empty(204);
    }

    void link(Ref from, Association association, Ref to) {
        Row row = work.store().find(from).orElseThrow(() -> Refusal.missing(from));
        if (new Related(work.store()).link(row, association, to).isPresent()) {
            throw new Refusal(412, "0x80040237", "Cannot insert duplicate key.");
        }
        UUID id = work.organization().newId();
        work.create(
                schema.table(association.intersect()),
                id,
                Map.of(association.own(), from, association.other(), to),
                origin());
    }

    private Origin origin() {
        return Origin.of(call.caller());
    }

    private static Association association(Address address) {
        return address.table().association(name(address)).orElseThrow();
    }

    private static String name(Address address) {
        String first = address.rest().getFirst();
        int open = first.indexOf('(');
        return open < 0 ? first : first.substring(0, open);
    }
}
