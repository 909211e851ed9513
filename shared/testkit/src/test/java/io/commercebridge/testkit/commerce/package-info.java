/** The simulator's rules, each seen over HTTP. */
@NullMarked
package io.commercebridge.testkit.commerce;

import org.jspecify.annotations.NullMarked;
