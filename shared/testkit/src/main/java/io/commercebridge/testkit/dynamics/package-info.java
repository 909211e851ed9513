/** A Dataverse organization with the Sales and Service tables, as a real HTTP server. */
@NullMarked
package io.commercebridge.testkit.dynamics;

import org.jspecify.annotations.NullMarked;
