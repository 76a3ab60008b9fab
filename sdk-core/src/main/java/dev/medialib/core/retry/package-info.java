/** Retry policy. */
@NullMarked
package dev.medialib.core.retry;

import org.jspecify.annotations.NullMarked;
