package io.commercebridge.platform.dynamics;

import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.failure.RemoteException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells apart those failures of Dataverse that a flow may want to answer with something else than giving up. */
public final class DynamicsErrors {
    /** The address names a table or column that the environment lacks: nothing to wait for. */
    private static final Set<String> UNKNOWN_RESOURCE = Set.of("0x8006088a", "0x80060888", "0x8006088b");

    private DynamicsErrors() {}

    /**
     * A row that a lookup binds to is not there yet. A 404 may also mean that the written row itself is missing; that is told
     * apart by its path, which only an operation with a precondition or a deletion can miss.
     *
     * @param operations what was sent
     */
    public static boolean isMissingReference(RemoteException failure, List<Operation> operations) {
        return isNotFound(failure) && operations.stream().noneMatch(operation -> misses(operation, failure));
    }

    /** A row is not there: the addressed one, or one that a lookup binds to. */
    public static boolean isNotFound(RemoteException failure) {
        return isOurs(failure)
                && failure.answer().status() == 404
                && !UNKNOWN_RESOURCE.contains(failure.answer().code().toLowerCase(Locale.ROOT));
    }

    /** The row exists although it must not, or someone else changed it first. */
    public static boolean isPreconditionFailed(RemoteException failure) {
        return isOurs(failure) && failure.answer().status() == 412;
    }

    /** Another row has the values of an alternate key already. */
    public static boolean isDuplicateKey(RemoteException failure) {
        return isPreconditionFailed(failure) && failure.answer().code().equalsIgnoreCase("0x80060892");
    }

    private static boolean misses(Operation operation, RemoteException failure) {
        boolean mustExist = operation.verb() == Operation.Verb.DELETE
                || operation.precondition().ifMatch().isPresent();
        int open = operation.path().indexOf('(');
        int close = operation.path().indexOf(')', Math.max(0, open));
        if (!mustExist || open < 0 || close < 0) {
            return false;
        }
        String key = operation.path().substring(open + 1, close).toLowerCase(Locale.ROOT);
        String message = failure.answer().message().toLowerCase(Locale.ROOT);
        return message.substring(message.indexOf("): ") + 1).contains(key);
    }

    private static boolean isOurs(RemoteException failure) {
        return failure.answer().system().equals(DynamicsDialect.SYSTEM);
    }
}
