/** The local cloud behaves as the bridge relies on. */
@NullMarked
package io.commercebridge.testkit.cloud;

import org.jspecify.annotations.NullMarked;
