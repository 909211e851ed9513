package io.commercebridge.mapping.returns;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import io.commercebridge.mapping.returns.Warranty.Entitled;
import io.commercebridge.mapping.returns.Warranty.InPeriod;
import io.commercebridge.mapping.returns.Warranty.Review;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an RMA begins with besides the shop's own columns: from then on it is Dynamics' to change. */
public record RmaOpening(RmaReferences references, Warranty warranty, RmaRules rules) {
    /** msdyn_systemstatus, and msdyn_itemstatus, of what nothing has come back of. */
    public static final int PENDING = 690_970_000;

    /** The same of what is not to come back any more: msdyn_systemstatus. */
    public static final int CANCELED = 690_970_001;

    /** The same of what is not to come back any more: msdyn_itemstatus. */
    public static final int ITEM_CANCELED = 690_970_002;

    private static final TextColumn NAME = TextColumn.cut("msdyn_name", 100);
    private static final TextColumn REVIEW = TextColumn.cut("cb_reviewreason", 500);

    public RmaOpening {
        requireNonNull(references, "references");
        requireNonNull(warranty, "warranty");
        requireNonNull(rules, "rules");
    }

    /** The rows with all that they begin with. */
    public RmaRows open(Return asked, RmaRows rows) {
        List<String> warnings = new ArrayList<>(rows.warnings());
        Row header = header(asked, rows.header(), warnings);
        List<Row> lines = IntStream.range(0, rows.lines().size())
                .mapToObj(at -> line(asked.lines().get(at), rows, at))
                .toList();
        return new RmaRows(header, lines, warnings);
    }

    private Row header(Return asked, Row owned, List<String> warnings) {
        Row.Builder row = extending(owned);
        row.set("msdyn_name", NAME.fit(Optional.of("Return " + asked.code()), warnings));
        row.lookup("msdyn_ServiceAccount", byId("account", "accounts", references.account()));
        row.lookup("msdyn_RequestedByContact", references.contact().map(id -> byId("contact", "contacts", id)));
        row.lookup(
                "msdyn_SubStatus",
                references.subStatus().map(id -> byId("msdyn_rmasubstatus", "msdyn_rmasubstatuses", id)));
        priced(row);
        row.set("msdyn_systemstatus", PENDING);
        row.set("msdyn_daterequested", asked.requested().atZone(ZoneOffset.UTC).toLocalDate());
        row.set(
                "cb_warranty",
                switch (warranty) {
                    case InPeriod _ -> 1;
                    case Entitled _ -> 2;
                    case Review _ -> 3;
                });
        Optional<String> reason = warranty instanceof Review review ? Optional.of(review.reason()) : Optional.empty();
        row.set("cb_reviewreason", REVIEW.fit(reason, warnings));
        return row.build();
    }

    private Row line(ReturnLine line, RmaRows rows, int at) {
        RmaReferences.Goods goods =
                requireNonNull(references.goods().get(line.entry()), () -> "goods of entry " + line.entry());
        Row.Builder row = extending(rows.lines().get(at));
        row.set("msdyn_name", NAME.fit(Optional.of(line.product()), new ArrayList<>()));
        row.lookup(
                "msdyn_RMA", byId("msdyn_rma", "msdyn_rmas", rows.header().id().toString()));
        row.lookup("msdyn_Product", byId("product", "products", goods.product()));
        row.lookup("msdyn_Unit", byId("uom", "uoms", goods.unit()));
        priced(row);
        row.set("msdyn_lineorder", line.entry() + 1);
        row.set("msdyn_processingaction", rules.processingAction());
        row.set("msdyn_itemstatus", PENDING);
        return row.build();
    }

    /** The requested amounts are what the buyer is to get: no tax comes on top. */
    private void priced(Row.Builder row) {
        row.lookup("msdyn_PriceList", byId("pricelevel", "pricelevels", references.priceList()));
        row.lookup(
                "transactioncurrencyid", byId("transactioncurrency", "transactioncurrencies", references.currency()));
        row.set("msdyn_taxable", false);
    }

    private static Row.Builder extending(Row owned) {
        Row.Builder row = Row.of(owned.part(), owned.entitySet(), owned.id());
        owned.columns().forEach((column, value) -> row.set(column, value));
        return row;
    }

    private static Lookup byId(String table, String entitySet, String id) {
        return new Lookup(table, entitySet, table + "id", id);
    }
}
