/** How rows are written: checked values, units of work, and the changes that they leave behind. */
@NullMarked
package io.commercebridge.testkit.dynamics.records;

import org.jspecify.annotations.NullMarked;
