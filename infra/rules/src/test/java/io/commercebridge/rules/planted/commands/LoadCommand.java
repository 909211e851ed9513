package io.commercebridge.rules.planted.commands;

/** Run from a terminal. */
public record LoadCommand() {}
