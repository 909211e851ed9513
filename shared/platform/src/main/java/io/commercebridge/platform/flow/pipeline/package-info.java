/** The one pipeline: read, decide, deliver, record; retry, wait or park what fails. */
@NullMarked
package io.commercebridge.platform.flow.pipeline;

import org.jspecify.annotations.NullMarked;
