/** The behaviour of Dataverse and of the Sales and Service applications around single rows. */
@NullMarked
package io.commercebridge.testkit.dynamics.rules;

import org.jspecify.annotations.NullMarked;
