/** Answers of a remote system: what is usable, what failed, and what that means for the event. */
@NullMarked
package io.commercebridge.platform.remote.answer;

import org.jspecify.annotations.NullMarked;
