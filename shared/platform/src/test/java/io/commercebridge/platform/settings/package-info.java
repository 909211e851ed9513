/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.platform.settings;

import org.jspecify.annotations.NullMarked;
