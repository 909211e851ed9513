/** Planted omissions that only a native image would show. */
@NullMarked
package io.commercebridge.rules.planted.reflect;

import org.jspecify.annotations.NullMarked;
