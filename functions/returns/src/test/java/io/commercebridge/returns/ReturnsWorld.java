package io.commercebridge.returns;

import io.commercebridge.flowtest.FlowWorld;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.mapping.returns.RmaRows;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.shop.Shop;
import io.commercebridge.testkit.commerce.shop.sold.ReturnDraft;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.screens.ReturnScreens;
import io.commercebridge.testkit.dynamics.store.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A company, its buyer and three products on both sides, and what can be said and done about returns. */
final class ReturnsWorld extends FlowWorld {
    static final String ANN = "ann@example.org";
    static final String COMPANY = "C-4711";
    static final String FLOW = "returns";

    ReturnsWorld(FlowRunner flow) {
        super(FLOW, flow, ReturnsWorld::seed);
    }

    private static void seed(Simulators systems) {
        systems.commerce().seed("B2BUnit", Map.of("uid", COMPANY, "name", "Rustic"));
        systems.commerce().seed("Customer", Map.of("uid", ANN, "name", "Ann Lee"));
        UUID account = systems.org().account(COMPANY, "Rustic");
        systems.org().contact(ANN, "Ann", "Lee", account);
        warranted(systems, Sales.product(systems, "P-1"), 24);
        warranted(systems, Sales.product(systems, "P-2"), 12);
        Sales.product(systems, "P-3");
        UserSession person = systems.dynamics().asUser(systems.org().salesPerson());
        person.createSubStatus("Approved", ReturnScreens.PENDING);
        person.createSubStatus("Review", ReturnScreens.PENDING);
        person.createSubStatus("Rejected", ReturnScreens.CANCELED);
    }

    private static void warranted(Simulators systems, UUID product, int months) {
        systems.dynamics().amend("product", product, Map.of("cb_warrantymonths", months));
    }

    Sales sales() {
        return new Sales(this);
    }

    Shop shop() {
        return commerce().shop();
    }

    UserSession agent() {
        return dynamics().asUser(org().salesPerson());
    }

    UUID subStatus(String name) {
        return dynamics().rows("msdyn_rmasubstatus").stream()
                .filter(row -> row.text("msdyn_name").equals(Optional.of(name)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The buyer asks for a return; its code. */
    String ask(ReturnDraft draft) {
        return shop().requestReturn(draft).text("code");
    }

    ItemView inShop(String code) {
        return commerce().item("ReturnRequest", code);
    }

    String status(String code) {
        return inShop(code).text("status/code");
    }

    ItemView entry(String code, int number) {
        return inShop(code).list("returnEntries").stream()
                .filter(entry -> entry.number("orderEntry/entryNumber").intValue() == number)
                .findFirst()
                .orElseThrow();
    }

    UUID rmaId(String code) {
        return RmaRows.idOf(code, sales().namespace());
    }

    UUID lineId(String code, int entry) {
        return RmaRows.lineIdOf(code, entry, sales().namespace());
    }

    Optional<Row> rma(String code) {
        return dynamics().row("msdyn_rma", rmaId(code));
    }

    Row line(String code, int entry) {
        return dynamics().row("msdyn_rmaproduct", lineId(code, entry)).orElseThrow();
    }

    List<Row> lines(String code) {
        UUID rma = rmaId(code);
        return dynamics().rows("msdyn_rmaproduct").stream()
                .filter(row ->
                        row.ref("msdyn_rma").filter(ref -> ref.id().equals(rma)).isPresent())
                .toList();
    }

    BigDecimal received(String code, int entry) {
        return line(code, entry).number("msdyn_qtyreceived").orElse(BigDecimal.ZERO);
    }

    Correlation asked(String code) {
        return known(Side.COMMERCE, code);
    }

    Correlation told(String code) {
        return known(Side.DYNAMICS, rmaId(code).toString());
    }

    String outcome(String code) {
        return outcome(Side.COMMERCE, code);
    }

    /** Hands over all there is on both sides and in the queue until nothing comes any more. */
    void settleAll() {
        do {
            settle();
        } while (drainQueue() > 0 || !isQuiet());
    }

    private boolean isQuiet() {
        return commerce().pendingWebhooks().isEmpty()
                && dynamics().pendingWebhooks().isEmpty();
    }
}
