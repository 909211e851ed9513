package io.commercebridge.rules.planted.reflect;

/** Not registered. */
public record ReadThroughAMethod(String text) {}
