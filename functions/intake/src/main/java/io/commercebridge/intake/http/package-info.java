/** A webhook request as intake sees it, and what it may be answered. */
@NullMarked
package io.commercebridge.intake.http;

import org.jspecify.annotations.NullMarked;
