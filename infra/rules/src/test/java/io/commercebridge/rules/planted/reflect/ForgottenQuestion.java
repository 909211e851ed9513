package io.commercebridge.rules.planted.reflect;

/** Not registered. */
public record ForgottenQuestion(String text) {}
