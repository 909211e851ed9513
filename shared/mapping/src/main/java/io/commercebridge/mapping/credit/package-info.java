/** What a company owes, and whether its orders are held for it. */
@NullMarked
package io.commercebridge.mapping.credit;

import org.jspecify.annotations.NullMarked;
