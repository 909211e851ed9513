/** What the organization knows of its tables: columns, choices, states, lookups and alternate keys. */
@NullMarked
package io.commercebridge.testkit.dynamics.schema;

import org.jspecify.annotations.NullMarked;
