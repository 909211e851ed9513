/** Settings that are wrong stop the function at start, with one line that names the variable. */
@NullMarked
package io.commercebridge.platform.settings;

import org.jspecify.annotations.NullMarked;
