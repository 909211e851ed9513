package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import io.commercebridge.orders.hold.AccountHold;
import io.commercebridge.platform.dynamics.DynamicsClient;
import java.util.Optional;

/** Sales orders as Dynamics has them. */
final class SalesOrders {
    private static final String WITH_ACCOUNT =
            "$select=ordernumber,statecode,statuscode,cb_holdreason,modifiedon&$expand=" + SalesOrderState.ACCOUNT
                    + "($select=" + AccountHold.COLUMNS + ")";

    private final DynamicsClient dynamics;

    SalesOrders(DynamicsClient dynamics) {
        this.dynamics = requireNonNull(dynamics, "dynamics");
    }

    /** The order as it is now, with the hold of its account; one request. */
    Optional<SalesOrderState> read(String id) {
        return dynamics.read("salesorders(" + id + ")", WITH_ACCOUNT).map(SalesOrderState::of);
    }
}
