/** Calls: options, responses, listeners and the base class of exceptions. */
@NullMarked
package dev.medialib.core.call;

import org.jspecify.annotations.NullMarked;
