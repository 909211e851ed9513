package io.commercebridge.mapping.order;

/**
 * What an order is held for. Either may come and go while the other lasts.
 *
 * @param order the order itself is on hold
 * @param account the account that has placed it is
 */
public record Holds(boolean order, boolean account) {
    /** Nothing holds the order. */
    public static final Holds NONE = new Holds(false, false);

    // The first is what was kept before accounts could hold an order; it must go on to mean the same.
    private static final String ORDER = "!";
    private static final String ACCOUNT = "$";

    /** Whether something does. */
    public boolean any() {
        return order || account;
    }

    /** What is held for either. */
    Holds and(Holds others) {
        return new Holds(order || others.order, account || others.account);
    }

    /** The form in which they are kept; nothing where nothing holds. */
    String marks() {
        return (order ? ORDER : "") + (account ? ACCOUNT : "");
    }

    /** Reads the marks at the end of a kept text. */
    static Holds parse(String text) {
        boolean account = text.endsWith(ACCOUNT);
        String rest = account ? text.substring(0, text.length() - ACCOUNT.length()) : text;
        return new Holds(rest.endsWith(ORDER), account);
    }
}
