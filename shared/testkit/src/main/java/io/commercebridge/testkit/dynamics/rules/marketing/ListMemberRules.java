package io.commercebridge.testkit.dynamics.rules.marketing;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.HashMap;
import java.util.Map;

/** Membership is changed by the messages of lists only, and every change of it is counted there. */
final class ListMemberRules implements TableRules {
    @Override
    public void check(Draft draft, Work work) {
        if (draft.origin().depth() == 1) {
            throw unsupported(draft.creates() ? "Create" : "Update");
        }
    }

    @Override
    public void checkDelete(Row row, Work work) {
        throw unsupported("Delete");
    }

    @Override
    public void fill(Draft draft, Work work) {
        draft.put("entitytype", draft.ref("entityid").map(Ref::table).orElse(null));
    }

    /** The count is kept below the messages: it makes no update of the list. */
    @Override
    public void settle(Row row, Work work, Origin origin) {
        work.follow(row.ref("listid")).ifPresent(list -> {
            Map<String, Object> values = new HashMap<>(list.values());
            values.put("membercount", work.store().countPointing("listmember", "listid", list.id()));
            if (!values.equals(list.values())) {
                work.store().put(work.organization().schema().table("list"), list.id(), values);
            }
        });
    }

    private static Refusal unsupported(String message) {
        return new Refusal(
                400, "0x80040800", "The '" + message + "' method does not support entities of type 'listmember'.");
    }
}
