/** What can go wrong: one unchecked root and a subclass for each thing that callers catch. */
@NullMarked
package dev.medialib.core.error;

import org.jspecify.annotations.NullMarked;
