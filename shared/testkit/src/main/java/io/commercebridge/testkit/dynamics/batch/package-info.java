/** {@code $batch}: many operations in one multipart request. */
@NullMarked
package io.commercebridge.testkit.dynamics.batch;

import org.jspecify.annotations.NullMarked;
