/** Retry policy of calls, with the number of attempts and the delays between them. */
@NullMarked
package dev.medialib.core.retry;

import org.jspecify.annotations.NullMarked;
