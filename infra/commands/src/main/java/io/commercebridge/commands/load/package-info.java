/** The first load: brings a whole catalogue from Dynamics to SAP Commerce through the catalogue flow. */
@NullMarked
package io.commercebridge.commands.load;

import org.jspecify.annotations.NullMarked;
