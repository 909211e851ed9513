/** How far a load has come, kept in a file so that it can be killed and go on. */
@NullMarked
package io.commercebridge.commands.load.book;

import org.jspecify.annotations.NullMarked;
