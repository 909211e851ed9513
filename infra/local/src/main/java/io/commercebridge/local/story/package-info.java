/** What is played, and what must come of it. */
@NullMarked
package io.commercebridge.local.story;

import org.jspecify.annotations.NullMarked;
