/** Plays a story, step by step, and tells whether everything came as told. */
@NullMarked
package io.commercebridge.local.play;

import org.jspecify.annotations.NullMarked;
