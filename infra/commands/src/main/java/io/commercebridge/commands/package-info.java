/** Commands that an integration engineer runs from a terminal, with the settings that the functions have. */
@NullMarked
package io.commercebridge.commands;

import org.jspecify.annotations.NullMarked;
