/** Rules that hold over all modules, checked on the built classes and on the files of the project. */
@NullMarked
package io.commercebridge.rules;

import org.jspecify.annotations.NullMarked;
