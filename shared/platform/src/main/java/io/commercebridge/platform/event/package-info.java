/** The CloudEvents envelope that travels from intake to a flow. */
@NullMarked
package io.commercebridge.platform.event;

import org.jspecify.annotations.NullMarked;
