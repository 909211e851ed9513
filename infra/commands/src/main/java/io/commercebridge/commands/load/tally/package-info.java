/** What became of rows, and what it took. */
@NullMarked
package io.commercebridge.commands.load.tally;

import org.jspecify.annotations.NullMarked;
