/** The simulator's Java side: plain maps in, readable items out, and the base data that every shop has. */
@NullMarked
package io.commercebridge.testkit.commerce.data;

import org.jspecify.annotations.NullMarked;
