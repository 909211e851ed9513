package io.commercebridge.commands.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.flowtest.Simulators;
import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fifty accounts and fifty units that nobody has paired, in all the ways in which they can and cannot be matched, with some
 * of their people; and 200 units more that are in the shop only, so that it takes several pages.
 */
final class ExistingCustomers {
    static final CommerceSimulator commerce = Simulators.running().commerce();
    static final DynamicsSimulator dynamics = Simulators.running().dynamics();

    static {
        for (int i = 1; i <= 25; i++) {
            account("number " + i, " c-%04d".formatted(i), "Number " + i, Map.of());
            unit("C-%04d".formatted(i), "Number %d GmbH".formatted(i), Map.of());
        }
        for (int i = 1; i <= 10; i++) {
            account("tax " + i, "D-" + i, "Tax " + i, Map.of("cb_taxid", "DE 10000000" + i));
            unit("0000" + i, "Tax %d Ltd".formatted(i), Map.of("vatID", "de10000000" + i));
        }
        for (int i = 1; i <= 6; i++) {
            account(
                    "domain " + i,
                    "",
                    "Domäne %d AG".formatted(i),
                    Map.of("emailaddress1", "info@domain" + i + ".example"));
            unit(
                    "W-" + i,
                    "DOMANE " + i,
                    Map.of(
                            "addresses",
                            List.of(Map.of(
                                    "publicKey",
                                    "key " + i,
                                    "duplicate",
                                    false,
                                    "email",
                                    "post@domain" + i + ".example"))));
        }
        ambiguous();
        alone();
        people();
    }

    private ExistingCustomers() {}

    private static void ambiguous() {
        account("twin 1", "T-1", "Twin", Map.of("cb_taxid", "ATU55555555"));
        account("twin 2", "T-2", "Twin Copy", Map.of("cb_taxid", "ATU 5555 5555"));
        unit("U-TWIN", "Twin", Map.of("vatID", "ATU55555555"));
        account("branch", "", "Branch", Map.of("websiteurl", "https://www.branch.example/en"));
        unit("U-NORTH", "Branch Inc.", Map.of());
        unit("U-SOUTH", "Branch, Incorporated", Map.of());
        buyer("north@branch.example", "North", "U-NORTH");
        buyer("south@branch.example", "South", "U-SOUTH");
    }

    private static void alone() {
        for (int i = 1; i <= 6; i++) {
            account("alone " + i, "X-" + i, "Same Name", Map.of("emailaddress1", "x" + i + "@gmail.com"));
        }
        account("inactive", "C-9999", "Inactive", Map.of("statecode", 1, "statuscode", 2));
        unit("C-9999", "Inactive", Map.of());
        for (int i = 1; i <= 5; i++) {
            unit(
                    "S-" + i,
                    "Same Name",
                    Map.of(
                            "addresses",
                            List.of(Map.of(
                                    "publicKey", "free " + i, "duplicate", false, "email", "x" + i + "@gmail.com"))));
        }
        for (int i = 1; i <= 200; i++) {
            unit("Z-%03d".formatted(i), "Only in the shop " + i, Map.of());
        }
    }

    private static void people() {
        for (int i = 1; i <= 8; i++) {
            contact("buyer " + i, "Buyer%d@Number.example".formatted(i), "number " + i);
            buyer("buyer%d@number.example".formatted(i), "Buyer " + i, "C-%04d".formatted(i));
        }
        contact("moved", "moved@number.example", "number 20");
        buyer("moved@number.example", "Moved", "C-0021");
        contact("double", "double@number.example", "number 22");
        buyer("double@number.example", "Double", "C-0022");
        commerce.seed(
                "B2BCustomer",
                Map.of(
                        "uid",
                        "double.old",
                        "email",
                        "double@number.example",
                        "name",
                        "Double",
                        "defaultB2BUnit",
                        "C-0022"));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static void account(String name, String number, String title, Map<String, ?> columns) {
        Map<String, Object> row = new HashMap<>(columns);
        row.put("accountid", id(name));
        row.put("name", title);
        if (!number.isEmpty()) {
            row.put("accountnumber", number);
        }
        dynamics.seed("account", row);
    }

    private static void contact(String name, String email, String account) {
        dynamics.seed(
                "contact",
                Map.of(
                        "contactid",
                        id(name),
                        "emailaddress1",
                        email,
                        "lastname",
                        name,
                        "parentcustomerid",
                        new Ref("account", id(account))));
    }

    private static void unit(String uid, String name, Map<String, ?> attributes) {
        Map<String, Object> unit = new HashMap<>(attributes);
        unit.put("uid", uid);
        unit.put("name", name);
        commerce.seed("B2BUnit", unit);
    }

    private static void buyer(String uid, String name, String unit) {
        commerce.seed("B2BCustomer", Map.of("uid", uid, "email", uid, "name", name, "defaultB2BUnit", unit));
    }
}
