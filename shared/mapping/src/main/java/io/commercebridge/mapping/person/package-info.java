/** People: buyers of companies and consumers, as both sides know them, and which side owns what of them. */
@NullMarked
package io.commercebridge.mapping.person;

import org.jspecify.annotations.NullMarked;
