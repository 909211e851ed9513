/** The CloudEvents envelope that travels from intake to a flow, and the hash by which two bodies are equal. */
@NullMarked
package io.commercebridge.platform.event;

import org.jspecify.annotations.NullMarked;
