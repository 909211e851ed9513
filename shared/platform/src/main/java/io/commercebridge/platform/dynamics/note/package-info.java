/** Files that are kept in notes on the rows of Dataverse. */
@NullMarked
package io.commercebridge.platform.dynamics.note;

import org.jspecify.annotations.NullMarked;
