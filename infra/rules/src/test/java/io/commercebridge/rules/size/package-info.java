/** How long files and methods are, measured on the syntax tree. */
@NullMarked
package io.commercebridge.rules.size;

import org.jspecify.annotations.NullMarked;
