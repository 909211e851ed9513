/** Service cases: tickets to Dynamics, agents' answers and the state back. */
@NullMarked
package io.commercebridge.cases;

import org.jspecify.annotations.NullMarked;
