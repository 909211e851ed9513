package io.commercebridge.rules.planted.reflect;

/** Not registered. */
public record ForgottenAnswer(String text) {}
