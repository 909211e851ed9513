package io.commercebridge.mapping.match;

/** What two records have in common; the stronger comes first. */
public enum By {
    NUMBER("number"),
    TAX_ID("tax id"),
    DOMAIN_AND_NAME("domain and name"),
    EMAIL_IN_COMPANY("e-mail in the company"),
    EMAIL("e-mail");

    private final String text;

    By(String text) {
        this.text = text;
    }

    /** As people read it. */
    public String text() {
        return text;
    }
}
