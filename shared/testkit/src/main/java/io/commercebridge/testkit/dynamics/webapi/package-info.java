/** The Dataverse Web API: addresses, payloads, single rows, collections and bulk messages. */
@NullMarked
package io.commercebridge.testkit.dynamics.webapi;

import org.jspecify.annotations.NullMarked;
