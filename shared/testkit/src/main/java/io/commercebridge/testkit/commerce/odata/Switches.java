package io.commercebridge.testkit.commerce.odata;

import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What a test may turn on the Integration API; safe to use while requests run. */
public final class Switches {
    private final AtomicBoolean numbersAsStrings = new AtomicBoolean(true);
    private final AtomicInteger lostCreates = new AtomicInteger();

    /** Whether answers quote 64-bit integers, doubles and decimals; on by default, as OData v2 has it. */
    public void numbersAsStrings(boolean on) {
        numbersAsStrings.set(on);
    }

    /**
     * Lets the next creates lose a race: another request has created the same item a moment earlier, so the answer is
     * 500 with ambiguous unique keys, and a repetition becomes an update.
     */
    public void loseNextCreates(int count) {
        lostCreates.set(count);
    }

    boolean numbersAsStrings() {
        return numbersAsStrings.get();
    }

    void afterSave(boolean created) {
        if (created && lostCreates.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new LostRace();
        }
    }

    /** The work stands, as the other request's, but this caller is refused. */
    static final class LostRace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ODataException refusal() {
            return ODataException.of(
                    500,
                    "internal_error",
                    "ambiguous unique keys for model (<unsaved>) - found 1 item(s) using the same keys");
        }
    }
}
