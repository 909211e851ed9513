/** Tests of rows, told and read. */
@NullMarked
package io.commercebridge.platform.dynamics.rows;

import org.jspecify.annotations.NullMarked;
