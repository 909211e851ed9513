package io.commercebridge.testkit.dynamics.rules.sales;

/**
 * The tables that make up a priced document, alike for orders and invoices.
 *
 * @param lineTitle column that names a line
 * @param lineLock column that tells a line that its document's prices are locked
 */
record DocumentKind(String header, String line, String parent, Number number, String lineTitle, String lineLock) {
    record Number(String column, String prefix) {}

    static final DocumentKind ORDER = new DocumentKind(
            "salesorder",
            "salesorderdetail",
            "salesorderid",
            new Number("ordernumber", "ORD"),
            "salesorderdetailname",
            "salesorderispricelocked");
    static final DocumentKind INVOICE = new DocumentKind(
            "invoice",
            "invoicedetail",
            "invoiceid",
            new Number("invoicenumber", "INV"),
            "invoicedetailname",
            "invoiceispricelocked");
}
