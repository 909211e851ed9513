package io.commercebridge.returns.progress;

/**
 * That something about an RMA has changed.
 *
 * @param file whether it may be a file on it
 */
public record RmaHint(boolean file) {}
