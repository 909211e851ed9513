package io.commercebridge.intake.route;

import java.util.Set;
import java.util.regex.Pattern;

/** Columns whose change a flow wants to know of; the steps in {@code infra/dynamics} are filtered by the same. */
final class Columns {
    /** Stands for every column that the organisation has added: which of them a flow reads is a setting of that flow. */
    static final String CUSTOM = "(custom)";

    /** The columns do not matter. */
    static final Set<String> ANY = Set.of();

    static final Set<String> ACCOUNT_NUMBER = Set.of("accountnumber");
    static final Set<String> EMAIL = Set.of("emailaddress1");
    static final Set<String> STATE = Set.of("statecode", "statuscode");

    /** Whether an account may order, and why it may not. */
    static final Set<String> CREDIT_HOLD = Set.of("creditonhold", "cb_creditholdreason");

    // A publisher's prefix; Microsoft's own columns of addresses and of Field Service look alike.
    private static final Pattern PREFIXED = Pattern.compile("(?!address[123]_|msdyn_)[a-z][a-z0-9]{1,7}_.+");

    private Columns() {}

    static Set<String> named(String text) {
        return Set.of(text.split("\\s+"));
    }

    static boolean watch(Set<String> columns, String changed) {
        return columns.contains(changed)
                || columns.contains(CUSTOM) && PREFIXED.matcher(changed).matches();
    }
}
