/** Messages other than create, read, update and delete. */
@NullMarked
package io.commercebridge.testkit.dynamics.actions;

import org.jspecify.annotations.NullMarked;
