package io.commercebridge.testkit.commerce.impex;

/** An ImpEx script that SAP Commerce would not import, with the file and line at fault. */
public final class ImpexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImpexException(String place, String problem) {
        super(place + ": " + problem);
    }
}
