/** Which records of the two systems are the same company or person: proposals for a human, never guesses. */
@NullMarked
package io.commercebridge.mapping.match;

import org.jspecify.annotations.NullMarked;
