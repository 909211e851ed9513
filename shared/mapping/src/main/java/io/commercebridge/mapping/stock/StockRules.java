package io.commercebridge.mapping.stock;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.code.CodeTable;

/**
 * What a customer decides about stock in the shop.
 *
 * @param warehouses name of the warehouse in Dynamics → code of the shop's warehouse
 * @param oversell whether the shop is told of less than nothing
 */
public record StockRules(CodeTable warehouses, SafetyStock safetyStock, boolean oversell) {

    public StockRules {
        requireNonNull(warehouses, "warehouses");
        requireNonNull(safetyStock, "safetyStock");
    }
}
