/** The service ticket as both systems mean it, and the rules that carry it from one to the other. */
@NullMarked
package io.commercebridge.mapping.service;

import org.jspecify.annotations.NullMarked;
