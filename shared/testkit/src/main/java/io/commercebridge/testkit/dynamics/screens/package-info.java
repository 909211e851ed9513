/** What people do in the organization's screens, by what they work on. */
@NullMarked
package io.commercebridge.testkit.dynamics.screens;

import org.jspecify.annotations.NullMarked;
