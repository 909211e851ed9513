package io.commercebridge.returns.progress;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.mapping.returns.progress.ReturnItems;
import io.commercebridge.mapping.returns.progress.ShownReturn;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.media.MediaUpload;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.returns.shop.ReturnSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what has changed of a return into SAP Commerce, all of it or nothing, and never makes a return. */
final class ReturnWriter {
    private static final EntitySet REFUNDS = new EntitySet(ReturnSource.OBJECT, "RefundEntries");
    private static final EntitySet REPLACEMENTS = new EntitySet(ReturnSource.OBJECT, "ReplacementEntries");
    private static final MediaUpload MEDIA = new MediaUpload(new EntitySet(ReturnSource.OBJECT, "Medias"));

    private final CommerceClient commerce;

    ReturnWriter(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** What is written; together at least one change. */
    record Work(String returnKey, ShownReturn shown, ReturnItems items, Optional<Labels.Label> label) {}

    void write(Work work, String eventId) {
        List<Change> changes = new ArrayList<>();
        work.label().ifPresent(label -> changes.add(MEDIA.of(label.key(), label.file())));
        // First of all that is the return's: where there is none, nothing is made.
        changes.add(Change.patch(ReturnSource.ref(work.returnKey()), ItemBody.of(request(work))));
        work.items().entries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry(work.shown(), entry.getKey(), entry.getValue()))
                .forEach(changes::add);
        commerce.changeSet(ReturnSource.OBJECT, new ChangeSet(changes), WriteOptions.causedBy(eventId));
    }

    private static ItemValues request(Work work) {
        Map<String, Optional<Object>> attributes = new LinkedHashMap<>();
        attributes.put("code", Optional.of(work.shown().code()));
        attributes.putAll(work.items().request());
        work.label()
                .ifPresent(label ->
                        attributes.put("returnLabel", Optional.of(label.key().reference())));
        return new ItemValues(attributes);
    }

    private static Change entry(ShownReturn shown, int number, Map<String, Optional<Object>> changes) {
        ItemValues order = ItemValues.item()
                .set("code", shown.orderCode())
                .set("versionID", Optional.empty())
                .build();
        ItemValues bought =
                ItemValues.item().set("entryNumber", number).set("order", order).build();
        ItemValues entry = ItemValues.item()
                .set("returnRequest", ItemValues.by("code", shown.code()))
                .set("orderEntry", bought)
                .build()
                .and(changes);
        boolean replacement = Optional.ofNullable(shown.lines().get(number))
                .filter(ShownReturn.Line::replacement)
                .isPresent();
        return Change.upsert(replacement ? REPLACEMENTS : REFUNDS, ItemBody.of(entry));
    }
}
