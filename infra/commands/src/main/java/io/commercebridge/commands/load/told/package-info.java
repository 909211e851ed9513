/** What a load tells the person who runs it: a bar meanwhile, a report in the end. */
@NullMarked
package io.commercebridge.commands.load.told;

import org.jspecify.annotations.NullMarked;
