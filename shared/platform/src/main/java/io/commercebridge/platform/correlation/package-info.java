/** The memory: which record is which on the other side, and what was last said about it. */
@NullMarked
package io.commercebridge.platform.correlation;

import org.jspecify.annotations.NullMarked;
