/** Which record a message of Dataverse is about, where that is not the row it names. */
@NullMarked
package io.commercebridge.intake.about;

import org.jspecify.annotations.NullMarked;
