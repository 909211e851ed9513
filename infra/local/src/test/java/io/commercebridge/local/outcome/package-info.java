/** What became of each event, read from what the functions log. */
@NullMarked
package io.commercebridge.local.outcome;

import org.jspecify.annotations.NullMarked;
