/** People where they are read and written, and what is remembered of them; used by every direction that carries people. */
@NullMarked
package io.commercebridge.customers.person;

import org.jspecify.annotations.NullMarked;
