/** Code tables: the declared translation of one system's codes into the other's. */
@NullMarked
package io.commercebridge.mapping.code;

import org.jspecify.annotations.NullMarked;
