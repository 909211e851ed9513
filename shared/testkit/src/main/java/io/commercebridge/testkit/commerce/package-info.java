/** A stateful, strict SAP Commerce for tests and for the local run: Integration API, webhooks and a shop to act in. */
@NullMarked
package io.commercebridge.testkit.commerce;

import org.jspecify.annotations.NullMarked;
