package io.commercebridge.platform.commerce;

import io.commercebridge.platform.failure.RemoteException;

/** Tells apart those failures of SAP Commerce that a flow may want to answer with something else than giving up. */
public final class CommerceErrors {
    private CommerceErrors() {}

    /** The item refers to another one that is not there yet. */
    public static boolean isMissingReference(RemoteException failure) {
        return isOurs(failure) && failure.answer().code().equals(CommerceDialect.MISSING_REFERENCE);
    }

    /** The addressed item is not there. */
    public static boolean isNotFound(RemoteException failure) {
        return isOurs(failure) && failure.answer().status() == 404;
    }

    private static boolean isOurs(RemoteException failure) {
        return failure.answer().system().equals(CommerceDialect.SYSTEM);
    }
}
