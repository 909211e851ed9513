package io.commercebridge.testkit.commerce.data;

import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.ItemType;
import java.util.List;
import java.util.Map;

/** What an initialised shop contains before anybody sells anything. */
public final class BaseData {
    private BaseData() {}

    /** Enumeration values, languages, currencies, countries, units, the Default catalog, warehouses, modes and groups. */
    public static void load(Store store) {
        ShopData data = new ShopData(store);
        for (ItemType type : store.types().types()) {
            type.enumValues().forEach(code -> store.create(type.name(), Map.of("code", code)));
        }
        each(data, "Language", "isocode", List.of("en", "de", "fr", "es", "ja"));
        currencies(data);
        each(data, "Country", "isocode", List.of("US", "DE", "FR", "GB", "AT", "CH", "JP", "KW", "CA"));
        regions(data);
        for (String unit : List.of("pieces", "box", "pallet", "kg", "hour")) {
            data.save("Unit", Map.of("code", unit, "unitType", unit, "name", unit));
        }
        for (String version : List.of("Staged", "Online")) {
            data.save("CatalogVersion", Map.of("catalog", Map.of("id", "Default"), "version", version));
        }
        goods(data);
        each(data, "DeliveryMode", "code", List.of("standard-gross", "standard-net", "premium-gross", "pickup"));
        each(data, "PaymentMode", "code", List.of("creditcard", "invoice", "advance", "debitentry"));
        each(data, "Title", "code", List.of("mr", "ms", "mrs", "dr"));
        groups(data);
        service(data);
    }

    private static void currencies(ShopData data) {
        Map<String, Integer> digits = Map.of("EUR", 2, "USD", 2, "GBP", 2, "CHF", 2, "CAD", 2, "JPY", 0, "KWD", 3);
        digits.forEach((code, places) -> data.save("Currency", Map.of("isocode", code, "digits", places)));
    }

    private static void regions(ShopData data) {
        for (String code : List.of("US-TX", "US-CA", "US-NY", "US-WA", "CA-ON")) {
            data.save("Region", Map.of("isocode", code, "country", code.substring(0, 2)));
        }
    }

    private static void goods(ShopData data) {
        each(data, "ProductTaxGroup", "code", List.of("eu-vat-full", "eu-vat-half", "eu-vat-none"));
        for (String code : List.of("warehouse_n", "warehouse_s", "warehouse_w")) {
            data.save("Warehouse", Map.of("code", code, "name", code, "vendor", Map.of("code", "default")));
        }
    }

    private static void groups(ShopData data) {
        each(data, "UserGroup", "uid", List.of("customergroup", "employeegroup"));
        for (String uid :
                List.of("b2bgroup", "b2bcustomergroup", "b2bapprovergroup", "b2badmingroup", "b2bmanagergroup")) {
            data.save("UserGroup", Map.of("uid", uid, "groups", List.of("customergroup")));
        }
    }

    private static void service(ShopData data) {
        data.save("Domain", Map.of("code", "ticketSystemDomain"));
        data.save("Component", Map.of("code", "ticketSystem", "domain", "ticketSystemDomain"));
        for (String type : List.of("customerNote", "ticketCreationEvent")) {
            data.save("CommentType", Map.of("code", type, "domain", "ticketSystemDomain"));
        }
        for (String type : List.of("INVOICE", "CREDIT_NOTE", "DEBIT_NOTE", "STATEMENT", "PURCHASE_ORDER")) {
            data.save("B2BDocumentType", Map.of("code", type, "name", type));
        }
        each(data, "Employee", "uid", List.of("integration", "csagent"));
    }

    private static void each(ShopData data, String type, String key, List<String> codes) {
        codes.forEach(code -> data.save(type, Map.of(key, code)));
    }
}
