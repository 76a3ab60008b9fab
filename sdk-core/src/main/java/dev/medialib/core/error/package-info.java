/** Errors: one unchecked base class, and a subclass for each error that callers may want to catch. */
@NullMarked
package dev.medialib.core.error;

import org.jspecify.annotations.NullMarked;
