package io.commercebridge.rules.planted.billing;

import io.commercebridge.rules.planted.commands.LoadCommand;

/** Deployed, and knows a command. */
record CommandedBilling(LoadCommand command) {}
