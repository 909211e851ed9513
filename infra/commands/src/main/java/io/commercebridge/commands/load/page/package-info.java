/** Pages of rows: read one after the other, handled side by side. */
@NullMarked
package io.commercebridge.commands.load.page;

import org.jspecify.annotations.NullMarked;
