package io.commercebridge.mapping.credit;

import java.util.Optional;

/**
 * Whether an account is on credit hold. One that is not has no reason for it, whatever is still written in its column.
 *
 * @param reason as the buyer may read it
 */
public record CreditHold(boolean held, Optional<String> reason) {
    /** Of whoever is not on hold. */
    public static final CreditHold NONE = new CreditHold(false, Optional.empty());

    public CreditHold {
        reason = reason.map(String::strip).filter(text -> held && !text.isEmpty());
    }
}
