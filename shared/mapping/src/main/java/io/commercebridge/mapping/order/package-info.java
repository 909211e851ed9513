/** The order as both systems mean it, and the rules that carry it from one to the other. */
@NullMarked
package io.commercebridge.mapping.order;

import org.jspecify.annotations.NullMarked;
