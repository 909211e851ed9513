package io.commercebridge.mapping.payment;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.mapping.code.CodeTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Payment mode of the shop → msdyn_paymenttype of Dynamics.
 *
 * @param otherwise the type of a mode that is not in the table; absent if such a mode is refused
 */
public record PaymentTypes(CodeTable table, Optional<Integer> otherwise) {
    private static final String NAME = "payment types";

    public PaymentTypes {
        requireNonNull(table, "table");
        requireNonNull(otherwise, "otherwise");
    }

    /**
     * Reads {@code creditcard=690970002, *=690970003}: the star is the type of all other modes.
     *
     * @throws IllegalArgumentException with the offending entry
     */
    public static PaymentTypes parse(String text) {
        Optional<Integer> otherwise = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(PaymentTypes::isStar)
                .map(entry ->
                        Integer.valueOf(entry.substring(entry.indexOf('=') + 1).strip()))
                .findFirst();
        String rest = Arrays.stream(text.split(",", -1))
                .filter(entry -> !isStar(entry.strip()))
                .collect(Collectors.joining(","));
        return new PaymentTypes(CodeTable.parse(NAME, rest), otherwise);
    }

    private static boolean isStar(String entry) {
        return entry.matches("\\*\\s*=\\s*[0-9]{1,10}");
    }

    /** @throws MappingException naming table and value if the mode has no type */
    public int of(String mode) {
        boolean mapped = table.entries().containsKey(mode);
        return otherwise
                .filter(_ -> !mapped)
                .or(() -> table.translateToChoice(mode))
                .orElseThrow(() -> untyped(mode));
    }

    private static MappingException untyped(String mode) {
        return new MappingException(
                "code table '" + NAME + "' leaves out '" + mode + "', and Dynamics wants a type of every payment",
                "Give the code table '" + NAME + "' an entry for it, deploy, and replay.");
    }
}
