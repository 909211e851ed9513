/** What requests name and carry: addresses of rows, and row bodies checked against the schema. */
@NullMarked
package io.commercebridge.testkit.dynamics.payload;

import org.jspecify.annotations.NullMarked;
