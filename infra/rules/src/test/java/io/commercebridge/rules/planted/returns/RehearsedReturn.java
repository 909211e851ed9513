package io.commercebridge.rules.planted.returns;

import io.commercebridge.rules.planted.flowtest.PartialWorld;

/** Deployed, and knows what tests are made of. */
record RehearsedReturn(PartialWorld world) {}
