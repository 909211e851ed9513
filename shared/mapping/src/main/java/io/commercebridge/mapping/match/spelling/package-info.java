/** What people write differently and mean the same: names, tax ids, e-mail domains. */
@NullMarked
package io.commercebridge.mapping.match.spelling;

import org.jspecify.annotations.NullMarked;
