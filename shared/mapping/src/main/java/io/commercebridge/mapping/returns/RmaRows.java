package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An RMA with its products, in the columns that the shop owns.
 *
 * @param warnings what was cut on the way
 */
public record RmaRows(Row header, List<Row> lines, List<String> warnings) {
    public static final String HEADER = "h";
    private static final TextColumn REFERENCE = TextColumn.refuse("msdyn_referenceno", 100);
    private static final TextColumn ORDER = TextColumn.refuse("cb_ordernumber", 100);
    private static final TextColumn REASON = TextColumn.cut("cb_reason", 100);

    public RmaRows {
        requireNonNull(header, "header");
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    public List<Row> all() {
        return Stream.concat(Stream.of(header), lines.stream()).toList();
    }

    /** The row id of a return, the same for ever. */
    public static UUID idOf(String returnKey, UUID namespace) {
        return NameBasedUuid.of(namespace, "ReturnRequest/" + returnKey);
    }

    /** The row id of what comes back of one entry, the same for ever. */
    public static UUID lineIdOf(String returnKey, int entry, UUID namespace) {
        return NameBasedUuid.of(namespace, "ReturnEntry/" + entry + "|" + returnKey);
    }

    /** @throws io.commercebridge.mapping.MappingException if a reason is not mapped, or a number is too long */
    public static RmaRows toRma(Return asked, MinorUnits money, RmaRules rules) {
        List<String> warnings = new ArrayList<>();
        Row.Builder header = Row.of(HEADER, "msdyn_rmas", idOf(asked.key(), rules.namespace()));
        header.set("msdyn_referenceno", REFERENCE.fit(Optional.of(asked.code()), warnings));
        header.set("cb_ordernumber", ORDER.fit(Optional.of(asked.order().code()), warnings));
        header.set(
                "msdyn_description",
                Optional.of("The buyer wants the cost of the delivery back too.")
                        .filter(_ -> asked.deliveryCost()));
        List<Row> lines = new ArrayList<>();
        for (ReturnLine line : asked.lines()) {
            UUID id = lineIdOf(asked.key(), line.entry(), rules.namespace());
            Row.Builder row = Row.of(Integer.toString(line.entry()), "msdyn_rmaproducts", id);
            row.set("msdyn_quantitytoreturn", line.quantity());
            row.set("msdyn_unitamount", unitAmount(line, money));
            row.set("msdyn_totalamount", line.amount());
            row.set("msdyn_credittoaccount", !line.isReplacement());
            row.set("cb_replacement", line.isReplacement());
            row.set("cb_reason", REASON.fit(line.reason().flatMap(rules.reasons()::translate), warnings));
            lines.add(row.build());
        }
        return new RmaRows(header.build(), lines, warnings);
    }

    private static BigDecimal unitAmount(ReturnLine line, MinorUnits money) {
        return line.quantity().signum() == 0
                ? BigDecimal.ZERO
                : line.amount().divide(line.quantity(), money.digits(), RoundingMode.HALF_UP);
    }
}
