package io.commercebridge.testkit.dynamics.rules.sales;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Origin;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.schema.Table;
import io.commercebridge.testkit.dynamics.store.Row;
import java.util.Map;
import java.util.Optional;

/** Lines of orders and invoices: either a product with its unit or a described write-in, on an active document. */
final class LineRules implements TableRules {
    private static final int ACTIVE = 0;

    private final DocumentKind kind;
    private final LinePrice price;

    LineRules(DocumentKind kind) {
        this.kind = kind;
        price = new LinePrice(kind);
    }

    @Override
    public void check(Draft draft, Work work) {
        requireActive(work.follow(draft.ref(kind.parent())));
        draft.before().ifPresent(row -> requireActive(work.follow(row.ref(kind.parent()))));
        if (draft.flag("isproductoverridden")) {
            requireWriteIn(draft);
        } else {
            requireProduct(draft, work);
        }
    }

    @Override
    public void checkDelete(Row row, Work work) {
        requireActive(work.follow(row.ref(kind.parent())));
    }

    @Override
    public void fill(Draft draft, Work work) {
        Optional<Row> header = work.follow(draft.ref(kind.parent()));
        draft.putIfEmpty("isproductoverridden", false);
        draft.putIfEmpty("ispriceoverridden", false);
        header.flatMap(row -> row.ref("transactioncurrencyid"))
                .ifPresent(currency -> draft.put("transactioncurrencyid", currency));
        draft.put(kind.lineLock(), header.map(row -> row.flag("ispricelocked")).orElse(false));
        Optional<Row> product = work.follow(draft.ref("productid"));
        product.flatMap(row -> row.text("name")).ifPresent(name -> draft.put("productname", name));
        product.flatMap(row -> row.text("productnumber")).ifPresent(number -> draft.put("productnumber", number));
        draft.get("productdescription")
                .or(() -> draft.get("productname"))
                .ifPresent(name -> draft.putIfEmpty(kind.lineTitle(), name));
        header.ifPresent(row -> price.fill(draft, row, work));
    }

    @Override
    public void settle(Row row, Work work, Origin origin) {
        Table headers = work.organization().schema().table(kind.header());
        work.follow(row.ref(kind.parent()))
                .filter(header -> new Totals(kind, work).outdated(header))
                .ifPresent(header -> work.update(headers, header, Map.of(), origin.nested()));
    }

    private void requireActive(Optional<Row> header) {
        header.filter(row -> row.choice("statecode").orElse(ACTIVE) != ACTIVE).ifPresent(row -> {
            throw Refusal.rule(
                    "The lines of %s %s are read-only because it is not Active. Set its state to Active first."
                            .formatted(
                                    kind.header(),
                                    row.text(kind.number().column())
                                            .orElse(row.id().toString())));
        });
    }

    private static void requireWriteIn(Draft draft) {
        if (draft.get("productid").isPresent()) {
            throw Refusal.rule("A write-in line cannot point to a product: productid must be empty.");
        }
        if (draft.get("productdescription").isEmpty()) {
            throw Refusal.rule("A write-in line needs a productdescription.");
        }
    }

    private static void requireProduct(Draft draft, Work work) {
        Row product = work.follow(draft.ref("productid"))
                .orElseThrow(() -> Refusal.rule("The product id is missing. Set productid, or isproductoverridden."));
        if (draft.get("uomid").isEmpty()) {
            throw Refusal.rule("The unit id is missing.");
        }
        // What follows from an action keeps what was sold, whatever became of it.
        boolean adds = draft.creates() && draft.origin().depth() == 1;
        if (adds && product.choice("statecode").orElse(ACTIVE) != ACTIVE) {
            throw Refusal.rule("Only active products can be added: "
                    + product.text("productnumber").orElse(product.id().toString()) + " is not.");
        }
        Optional<Object> group = work.follow(draft.ref("uomid")).flatMap(unit -> unit.get("uomscheduleid"));
        if (group.isPresent() && !group.equals(product.get("defaultuomscheduleid"))) {
            throw Refusal.rule("The unit does not belong to the unit group of the product.");
        }
    }
}
