/** Options, responses, listeners and facts of calls, and the base class of all exceptions. */
@NullMarked
package dev.medialib.core.call;

import org.jspecify.annotations.NullMarked;
