package io.commercebridge.rules.planted.reflect;

/** Not registered. */
public record InAList(String text) {}
