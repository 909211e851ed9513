package io.commercebridge.commands.load.book;

import static java.util.Objects.requireNonNull;

/**
 * A page that is not finished.
 *
 * @param number in the order of reading, from 0
 * @param link by which Dynamics gives it; empty for the first page of all
 */
public record OpenPage(long number, String link) {
    public OpenPage {
        requireNonNull(link, "link");
    }
}
