/** Exceptions for errors of Sanity that callers may want to handle individually. */
@NullMarked
package dev.medialib.sanity.error;

import org.jspecify.annotations.NullMarked;
