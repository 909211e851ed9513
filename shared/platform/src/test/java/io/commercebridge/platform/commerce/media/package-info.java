/** Tests of the package of the same name. */
@NullMarked
package io.commercebridge.platform.commerce.media;

import org.jspecify.annotations.NullMarked;
