package io.commercebridge.orders.hold;

import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.platform.dynamics.context.Entity;
import io.commercebridge.platform.dynamics.rows.RowView;
import java.util.Set;

/** The columns of an account that hold its orders. */
public final class AccountHold {
    private static final String HELD = "creditonhold";
    private static final String REASON = "cb_creditholdreason";

    /** For {@code $select}. */
    public static final String COLUMNS = HELD + "," + REASON;

    static final Set<String> NAMES = Set.of(HELD, REASON);

    private AccountHold() {}

    public static CreditHold of(RowView account) {
        return new CreditHold(account.flag(HELD).orElse(false), account.text(REASON));
    }

    static boolean isHeld(Entity account) {
        return account.bool(HELD).orElse(false);
    }
}
