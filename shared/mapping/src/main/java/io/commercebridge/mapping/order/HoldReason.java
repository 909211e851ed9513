package io.commercebridge.mapping.order;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.credit.CreditHold;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.List;
import java.util.Optional;

/**
 * What the buyer reads while an order is on hold: the reason of its own hold, else that of the account's, else a sentence for
 * all of which nobody has said why.
 *
 * @param otherwise that sentence
 */
public record HoldReason(String otherwise) {
    private static final TextColumn SHOWN = TextColumn.cut("statusInfo", 255);

    public HoldReason {
        requireNonNull(otherwise, "otherwise");
    }

    /**
     * The reason as the shop can show it.
     *
     * @param own the reason of the order's own hold, if it has one and gives one
     * @param warnings gets a line when text is cut
     */
    public String shown(Optional<String> own, CreditHold account, List<String> warnings) {
        return SHOWN.fit(own, warnings)
                .or(() -> SHOWN.fit(account.reason(), warnings))
                .orElse(otherwise);
    }
}
