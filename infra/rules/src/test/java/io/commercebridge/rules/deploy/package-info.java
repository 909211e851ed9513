/** What the SAM template deploys, read as data. */
@NullMarked
package io.commercebridge.rules.deploy;

import org.jspecify.annotations.NullMarked;
