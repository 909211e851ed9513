package io.commercebridge.intake.sender;

import java.util.Locale;

/** Who reports a change. */
public enum SourceSystem {
    COMMERCE,
    DATAVERSE,
    PLUGIN;

    /** As it appears in answers and logs. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
