package io.commercebridge.mapping.stock;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What the shop may sell of what is there. */
public final class Availability {

    private Availability() {}

    /**
     * Whole pieces: what is on hand, without what is allocated and without the safety stock.
     *
     * @param oversell whether the shop is told how far a negative quantity is below nothing
     * @throws MappingException if it is more than the shop can hold
     */
    public static int of(BigDecimal onHand, BigDecimal allocated, BigDecimal safetyStock, boolean oversell) {
        BigInteger pieces = onHand.subtract(allocated)
                .subtract(safetyStock)
                .setScale(0, RoundingMode.FLOOR)
                .toBigInteger();
        if (!oversell && pieces.signum() < 0) {
            return 0;
        }
        if (pieces.bitLength() >= Integer.SIZE) {
            throw new MappingException(
                    "a stock of " + pieces + " pieces is more than the shop can hold",
                    "Correct the quantities in Dynamics; that brings the stock again.");
        }
        return pieces.intValueExact();
    }
}
