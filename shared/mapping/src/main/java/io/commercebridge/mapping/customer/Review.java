package io.commercebridge.mapping.customer;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import io.commercebridge.mapping.dataverse.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was entered in the portal and is to be looked at in Dynamics before it may be used: a task on the account.
 *
 * @param key of the reviewed record in SAP Commerce: an address's publicKey, a buyer's integration key
 */
public record Review(Kind kind, String key) {
    /** The category by which a task of ours is known. */
    public static final String CATEGORY = "CommerceBridge review";

    private static final TextColumn SUBJECT = TextColumn.cut("subject", 200);
    private static final TextColumn DESCRIPTION =
            TextColumn.cut("description", 2000 - ReviewResult.REASON.length() - 2);
    private static final TextColumn SUBCATEGORY = TextColumn.refuse("subcategory", 250);

    /** What is reviewed. */
    public enum Kind {
        ADDRESS,
        CONTACT
    }

    public Review {
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
    }

    /** The task's row id: one review is one task, however often it is asked for. */
    public UUID id(UUID namespace) {
        String type = kind == Kind.ADDRESS ? "AddressReview/" : "ContactReview/";
        return NameBasedUuid.of(namespace, type + key);
    }

    /** The text in the task's {@code subcategory}, by which the review is known again. */
    public String text() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }

    /** Reads the text back; empty for a task of somebody else. */
    public static Optional<Review> parse(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(new Review(kind, "").text()))
                .findFirst()
                .map(kind -> new Review(
                        kind, text.substring(new Review(kind, "").text().length())));
    }

    /**
     * The open task.
     *
     * @param account whom it regards
     * @param subject what is to be reviewed, in a line
     * @param description all of it
     */
    public Row toTask(UUID namespace, Lookup account, String subject, String description) {
        return Row.of("task " + text(), "tasks", id(namespace))
                .set("subject", SUBJECT.fit(Optional.of(subject), new ArrayList<>()))
                .set("description", described(description))
                .set("category", CATEGORY)
                .set("subcategory", SUBCATEGORY.fit(Optional.of(text()), new ArrayList<>()))
                .lookup("regardingobjectid_account_task", account)
                .build();
    }

    private static String described(String description) {
        String text =
                DESCRIPTION.fit(Optional.of(description), new ArrayList<>()).orElse("");
        return text + "\n\n" + ReviewResult.REASON;
    }
}
