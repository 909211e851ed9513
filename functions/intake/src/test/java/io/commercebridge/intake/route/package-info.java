/** Which flow gets which notification. */
@NullMarked
package io.commercebridge.intake.route;

import org.jspecify.annotations.NullMarked;
