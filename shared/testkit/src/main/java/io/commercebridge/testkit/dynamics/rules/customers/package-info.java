/** The behaviour of companies and people: their hierarchy, and the addresses that belong to them. */
@NullMarked
package io.commercebridge.testkit.dynamics.rules.customers;

import org.jspecify.annotations.NullMarked;
