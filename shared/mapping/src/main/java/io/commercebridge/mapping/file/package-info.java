/** Files that go from one system to the other, and which of them may. */
@NullMarked
package io.commercebridge.mapping.file;

import org.jspecify.annotations.NullMarked;
