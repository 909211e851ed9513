/** What can go wrong with one event, by what must happen next. */
@NullMarked
package io.commercebridge.platform.failure;

import org.jspecify.annotations.NullMarked;
