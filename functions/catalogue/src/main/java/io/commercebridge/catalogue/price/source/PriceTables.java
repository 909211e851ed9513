package io.commercebridge.catalogue.price.source;

import io.commercebridge.platform.dynamics.rows.TableRows;

/** The tables of Dynamics that prices are read from. */
public final class PriceTables {
    public static final TableRows.Table ITEMS = new TableRows.Table(
            "productpricelevel",
            "productpricelevels",
            "productpricelevelid",
            "productpricelevelid,amount,pricingmethodcode,_pricelevelid_value,_productid_value,_uomid_value,"
                    + "_transactioncurrencyid_value,_discounttypeid_value,modifiedon");

    static final TableRows.Table LISTS = new TableRows.Table(
            "pricelevel",
            "pricelevels",
            "pricelevelid",
            "pricelevelid,name,statecode,begindate,enddate,_transactioncurrencyid_value,modifiedon");

    public static final String DISCOUNTS = "discounts";
    static final String DISCOUNT_COLUMNS =
            "discountid,_discounttypeid_value,lowquantity,highquantity,isamounttype,percentage,amount,"
                    + "_transactioncurrencyid_value,modifiedon";

    private PriceTables() {}
}
