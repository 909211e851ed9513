package io.commercebridge.rules.planted.reflect;

/** Not registered. */
public record Written(String text) {}
