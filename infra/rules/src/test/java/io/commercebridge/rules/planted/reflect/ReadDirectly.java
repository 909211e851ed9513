package io.commercebridge.rules.planted.reflect;

/** Not registered. */
public record ReadDirectly(String text) {}
