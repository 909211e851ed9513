/** The file in which a human decides which proposals are accepted. */
@NullMarked
package io.commercebridge.commands.match.file;

import org.jspecify.annotations.NullMarked;
