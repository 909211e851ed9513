/** What is played, step by step, and what must come of it. */
@NullMarked
package io.commercebridge.local.play;

import org.jspecify.annotations.NullMarked;
