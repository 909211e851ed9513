/** Settings that are needed only by the functions that use them. */
@NullMarked
package io.commercebridge.platform.remote.settings;

import org.jspecify.annotations.NullMarked;
