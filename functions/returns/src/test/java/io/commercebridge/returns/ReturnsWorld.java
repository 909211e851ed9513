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
public final class ReturnsWorld extends FlowWorld {
    public static final String ANN = "ann@example.org";
    public static final String COMPANY = "C-4711";
    public static final String FLOW = "returns";

    public ReturnsWorld(FlowRunner flow) {
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

    public Sales sales() {
        return new Sales(this);
    }

    public Shop shop() {
        return commerce().shop();
    }

    public UserSession agent() {
        return dynamics().asUser(org().salesPerson());
    }

    public UUID subStatus(String name) {
        return dynamics().rows("msdyn_rmasubstatus").stream()
                .filter(row -> row.text("msdyn_name").equals(Optional.of(name)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The buyer asks for a return; its code. */
    public String ask(ReturnDraft draft) {
        return shop().requestReturn(draft).text("code");
    }

    public ItemView inShop(String code) {
        return commerce().item("ReturnRequest", code);
    }

    public String status(String code) {
        return inShop(code).text("status/code");
    }

    public ItemView entry(String code, int number) {
        return inShop(code).list("returnEntries").stream()
                .filter(entry -> entry.number("orderEntry/entryNumber").intValue() == number)
                .findFirst()
                .orElseThrow();
    }

    public UUID rmaId(String code) {
        return RmaRows.idOf(code, sales().namespace());
    }

    public UUID lineId(String code, int entry) {
        return RmaRows.lineIdOf(code, entry, sales().namespace());
    }

    public Optional<Row> rma(String code) {
        return dynamics().row("msdyn_rma", rmaId(code));
    }

    public Row line(String code, int entry) {
        return dynamics().row("msdyn_rmaproduct", lineId(code, entry)).orElseThrow();
    }

    public List<Row> lines(String code) {
        UUID rma = rmaId(code);
        return dynamics().rows("msdyn_rmaproduct").stream()
                .filter(row ->
                        row.ref("msdyn_rma").filter(ref -> ref.id().equals(rma)).isPresent())
                .toList();
    }

    public BigDecimal received(String code, int entry) {
        return line(code, entry).number("msdyn_qtyreceived").orElse(BigDecimal.ZERO);
    }

    public Correlation asked(String code) {
        return known(Side.COMMERCE, code);
    }

    public Correlation told(String code) {
        return known(Side.DYNAMICS, rmaId(code).toString());
    }

    public String outcome(String code) {
        return outcome(Side.COMMERCE, code);
    }

    /** Hands over all there is on both sides and in the queue until nothing comes any more. */
    public void settleAll() {
        do {
            settle();
        } while (drainQueue() > 0 || !isQuiet());
    }

    private boolean isQuiet() {
        return commerce().pendingWebhooks().isEmpty()
                && dynamics().pendingWebhooks().isEmpty();
    }
}
