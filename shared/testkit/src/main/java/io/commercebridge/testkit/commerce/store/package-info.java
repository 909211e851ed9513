/** The simulator's database: items, relations and transactions under one lock. */
@NullMarked
package io.commercebridge.testkit.commerce.store;

import org.jspecify.annotations.NullMarked;
