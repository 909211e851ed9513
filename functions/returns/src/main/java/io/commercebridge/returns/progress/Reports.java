package io.commercebridge.returns.progress;

import io.commercebridge.mapping.file.FileRules;
import io.commercebridge.mapping.returns.progress.StatusTable;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.note.NoteFiles;
import io.commercebridge.returns.rma.RmaReader;
import io.commercebridge.returns.rma.SubStatuses;
import io.commercebridge.returns.shop.AccountReader;
import io.commercebridge.returns.shop.ReturnSource;
import io.commercebridge.returns.shop.Settlements;
import java.util.UUID;

/**
 * Puts the way back to SAP Commerce together.
 *
 * @param settlements what was paid on invoices
 */
public record Reports(
        DynamicsClient dynamics,
        CommerceClient commerce,
        ReturnSource source,
        Settlements settlements,
        SubStatuses subStatuses) {

    /**
     * What the customer decides about it.
     *
     * @param notesLength how much text the notes of an entry hold
     * @param labels which files may be labels
     * @param labelName what the name of a label has in it
     * @param labelCatalog where the media of labels are kept
     * @param namespace of the name-based row ids
     */
    public record Rules(
            AccountReader accounts,
            StatusTable statuses,
            int notesLength,
            FileRules labels,
            String labelName,
            CatalogVersion labelCatalog,
            UUID namespace) {}

    public RmaToCommerce direction(Rules rules) {
        NoteFiles files = new NoteFiles(dynamics, rules.labels());
        return new RmaToCommerce(
                new RmaToCommerce.Source(
                        new RmaEvents(dynamics, files),
                        new RmaReader(dynamics, subStatuses),
                        source,
                        new Labels(files, new Labels.Rules(rules.labelName(), rules.labelCatalog()))),
                new RmaToCommerce.Rules(rules.statuses(), rules.notesLength(), rules.namespace()),
                new ReturnWriter(commerce),
                new Counting(rules.accounts(), settlements));
    }
}
