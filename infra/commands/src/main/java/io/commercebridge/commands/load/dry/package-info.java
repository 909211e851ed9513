/** What a load would do: everything is read and mapped, nothing is written. */
@NullMarked
package io.commercebridge.commands.load.dry;

import org.jspecify.annotations.NullMarked;
