/** The canonical model and the rules that lead to and from it; pure Java. */
@NullMarked
package io.commercebridge.mapping;

import org.jspecify.annotations.NullMarked;
